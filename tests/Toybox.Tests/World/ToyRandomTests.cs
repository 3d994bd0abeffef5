using Behavior.Toybox.World;

namespace Behavior.Toybox.Tests.World;

public class ToyRandomTests
{
    [Fact]
    public void The_generator_is_SplitMix64()
    {
        // First outputs for seed 1234567 of the reference implementation (Vigna 2015).
        var random = new ToyRandom(1234567);
        Assert.Equal([6457827717110365317ul, 3203168211198807973, 9817491932198370423], new[] { random.NextBits(), random.NextBits(), random.NextBits() });
    }

    [Fact]
    public void Numbers_are_uniform()
    {
        var random = new ToyRandom(5);
        var counts = new int[12];
        for (var i = 0; i < 120_000; i++) counts[random.Below(12)]++;
        Assert.All(counts, c => Assert.InRange(c, 9_600, 10_400));
        Assert.InRange(Enumerable.Range(0, 50_000).Average(_ => random.Next(2, 4)), 2.99, 3.01);
    }

    [Fact]
    public void Neighbouring_keys_give_unrelated_streams()
    {
        var first = Enumerable.Range(0, 20_000).Select(i => (double)new ToyRandom(ToyRandom.Key(3, i)).Next()).ToArray();
        var next = first.Skip(1).Append(first[0]).ToArray();
        var mean = first.Average();
        var correlation = first.Zip(next).Average(p => (p.First - mean) * (p.Second - mean)) / first.Average(x => (x - mean) * (x - mean));
        Assert.InRange(correlation, -0.025, 0.025);
    }
}
