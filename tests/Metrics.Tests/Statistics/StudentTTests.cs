using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Statistics;

public class StudentTTests
{
    // Tables of the t distribution, 12 digits.
    [Theory]
    [InlineData(1, 12.7062047364)]
    [InlineData(2, 4.30265272991)]
    [InlineData(5, 2.57058183564)]
    [InlineData(10, 2.22813885196)]
    [InlineData(30, 2.04227245630)]
    public void Critical_values_are_those_of_the_tables(double degrees, double t)
    {
        Assert.Equal(1, StudentT.Quantile(0.975, degrees) / t, 1e-10);
        Assert.Equal(1, StudentT.TwoSided(0.95, degrees) / t, 1e-10);
        Assert.Equal(0.975, StudentT.Cdf(t, degrees), 1e-11);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(0.3)]
    [InlineData(50)]
    public void One_and_two_degrees_have_closed_forms(double t)
    {
        Assert.Equal(0.5 + Math.Atan(t) / Math.PI, StudentT.Cdf(t, 1), 1e-14);
        Assert.Equal(0.5 + t / (2 * Math.Sqrt(2 + t * t)), StudentT.Cdf(t, 2), 1e-14);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4.7)]
    [InlineData(13.29)]
    [InlineData(211.5)]
    public void Also_fractional_degrees_equal_an_integral(double degrees)
    {
        // x = sqrt(degrees) tan(angle) makes the density cos(angle)^(degrees - 1), up to what makes the whole 1.
        double Area(double to) => Simpson(a => Math.Pow(Math.Max(0, Math.Cos(a)), degrees - 1), -Math.PI / 2, to);
        foreach (var t in new[] { -6, -2.1, -0.4, 0, 1, 3.3 })
            Assert.Equal(Area(Math.Atan(t / Math.Sqrt(degrees))) / Area(Math.PI / 2), StudentT.Cdf(t, degrees), 1e-9);
    }

    [Fact]
    public void Infinitely_many_degrees_are_the_normal_distribution()
    {
        Assert.Equal(Normal.Cdf(-1.7), StudentT.Cdf(-1.7, double.PositiveInfinity));
        Assert.Equal(Normal.TwoSided(0.95), StudentT.TwoSided(0.95, double.PositiveInfinity), 1e-14);
        Assert.Equal(Normal.TwoSided(0.95), StudentT.TwoSided(0.95, 1e8), 1e-6);
    }

    [Fact]
    public void Quantiles_invert_the_distribution_and_mirror() => Property.Holds(from q in Gen.Choose(1, 9999) from d in Gen.Choose(5, 4000) select (q / 1e4, d / 10.0), t =>
    {
        var x = StudentT.Quantile(t.Item1, t.Item2);
        Assert.Equal(t.Item1, StudentT.Cdf(x, t.Item2), 1e-12);
        Assert.Equal(-x, StudentT.Quantile(1 - t.Item1, t.Item2), 1e-8 * Math.Max(1, Math.Abs(x)));
    });

    [Fact]
    public void No_degrees_of_freedom_are_refused() => Assert.Equal("BHV0427", Assert.Throws<BehaviorException>(() => StudentT.Cdf(1, 0)).Code);

    static double Simpson(Func<double, double> f, double from, double to)
    {
        const int steps = 200_000;
        var (sum, step) = (f(from) + f(to), (to - from) / steps);
        for (var i = 1; i < steps; i++) sum += f(from + i * step) * (i % 2 == 0 ? 2 : 4);
        return sum * step / 3;
    }
}
