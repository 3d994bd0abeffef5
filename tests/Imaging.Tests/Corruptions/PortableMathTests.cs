using Behavior.Imaging.Corruptions;

namespace Behavior.Imaging.Tests.Corruptions;

/// <summary>The own elementary functions against the platform's, which are right to about one unit in the last place.</summary>
public sealed class PortableMathTests
{
    [Fact]
    public void Exp_is_within_one_unit_in_the_last_place() => Each(-40, 3, x => Assert.True(Math.Abs(PortableMath.Exp(x) - Math.Exp(x)) <= Math.BitIncrement(Math.Exp(x)) - Math.Exp(x), $"{x:R}"));

    [Fact]
    public void Log_is_within_a_few_units() => Each(1e-12, 1, x =>
    {
        var allowed = 4e-16 * Math.Max(1, Math.Abs(Math.Log(x)));
        Assert.InRange(PortableMath.Log(x) - Math.Log(x), -allowed, allowed);
    });

    [Fact]
    public void Sine_and_cosine_are_within_a_few_units() => Each(-Math.PI, Math.PI, x =>
    {
        var (sin, cos) = PortableMath.SinCos(x);
        // The series' terms reach 5 near pi, so a few units of 5, not of 1.
        Assert.InRange(sin - Math.Sin(x), -2e-15, 2e-15);
        Assert.InRange(cos - Math.Cos(x), -2e-15, 2e-15);
    });

    [Theory] // Abramowitz and Stegun, table 26.1 and 26.5: the probability of a normal value below x.
    [InlineData(0.5, 0)]
    [InlineData(0.8413447460685429, 1)]
    [InlineData(0.9772498680518208, 2)]
    [InlineData(0.0013498980316300946, -3)]
    [InlineData(9.865876450376981e-10, -6)]
    public void Normal_quantiles_are_the_tables(double p, double x) => Assert.Equal(x, NormalQuantile.At(p), 1e-12);

    [Fact]
    public void Own_Gaussian_weights_are_near_the_references()
    {
        foreach (var gaussian in EmbeddedJson.Read("kernels.json").GetProperty("gaussians").EnumerateObject())
        {
            var key = gaussian.Name.Split(',');
            var own = GaussianWeights.Compute(double.Parse(key[0]), int.Parse(key[1]));
            var reference = gaussian.Value.GetProperty("half").EnumerateArray().Select(w => w.GetDouble()).ToArray();
            Assert.Equal(reference.Length, own.Length);
            for (var k = 0; k < own.Length; k++) Assert.Equal(reference[k], own[k], 1e-15);
        }
    }

    static void Each(double least, double most, Action<double> check)
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++) check(least + (most - least) * random.NextDouble());
    }
}
