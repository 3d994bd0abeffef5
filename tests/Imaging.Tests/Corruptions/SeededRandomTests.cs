using Behavior.Imaging.Corruptions;

namespace Behavior.Imaging.Tests.Corruptions;

public sealed class SeededRandomTests
{
    [Fact]
    public void Normals_are_the_quantiles_of_the_uniforms_whatever_the_vector_width()
    {
        var (u, g) = (new double[4099], new double[4099]);
        new SeededRandom("k").Uniform(u);
        new SeededRandom("k").Normal(g);
        Assert.Equal(u.Select(v => NormalQuantile.At(v + 0.5 / (1L << 53))), g);
    }

    [Fact]
    public void Normals_have_the_normals_moments()
    {
        var g = new double[400_000];
        new SeededRandom("moments").Normal(g);
        Assert.Equal(0, g.Average(), 0.01);
        Assert.Equal(1, g.Average(v => v * v), 0.02);
        Assert.Equal(3, g.Average(v => v * v * v * v), 0.1);
    }

    [Theory, InlineData(3), InlineData(60), InlineData(500)]
    public void Poisson_counts_have_mean_and_variance_of_their_rate(double rate)
    {
        var (levels, counts) = (new byte[60_000], new double[60_000]);
        foreach (var level in new byte[] { 0, 1, 100, 255 })
        {
            Array.Fill(levels, level);
            new SeededRandom($"{rate}/{level}").Poisson(levels, rate, counts);
            var (mean, average) = (level / 255.0 * rate, counts.Average());
            Assert.Equal(mean, average, 5 * Math.Sqrt(mean / counts.Length) + 1e-12);
            Assert.Equal(mean, counts.Average(c => (c - average) * (c - average)), 0.04 * mean + 0.01);
        }
    }

    [Fact]
    public void The_stream_of_an_id_is_pinned()
    {
        // Written down once from another implementation of FNV-1a and SplitMix64 (Python integers): a change would silently change every corrupted dataset.
        var u = new double[2];
        SeededRandom.For("n01440764/tench.JPEG", "fog", 3).Uniform(u);
        Assert.Equal([PinnedFirst, PinnedSecond], u);
    }

    const double PinnedFirst = 0.06938734575540695, PinnedSecond = 0.02660340798309835;
}
