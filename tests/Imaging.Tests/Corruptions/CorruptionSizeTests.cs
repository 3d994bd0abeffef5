using Behavior.Diagnostics;
using Behavior.Imaging.Corruptions;

namespace Behavior.Imaging.Tests.Corruptions;

/// <summary>Pictures of every size: corrupted, or refused with a code.</summary>
public sealed class CorruptionSizeTests
{
    public static TheoryData<string> Names() => [.. CorruptionCatalog.All.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_small_side_works_or_is_refused(string name)
    {
        var corruption = CorruptionCatalog.Get(name);
        for (var side = 1; side <= 20; side++)
            for (var severity = 1; severity <= 5; severity++)
            {
                var image = Goldens.Noise(7, side, side);
                if (side >= corruption.LeastSide) Assert.Equal(side, corruption.Apply(image, severity, SeededRandom.For("x", name, severity)).Width);
                else Assert.Equal("BHV0231", Assert.Throws<BehaviorException>(() => corruption.Apply(image, severity, SeededRandom.For("x", name, severity))).Code);
            }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_largest_side_works_and_what_is_larger_is_refused(string name)
    {
        var corruption = CorruptionCatalog.Get(name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Corruption.MostSide, corruption.Apply(Goldens.Noise(7, Corruption.MostSide, Corruption.MostSide), 5, SeededRandom.For("x", name, 5)).Width);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80 << 20);
        Assert.Equal("BHV0231", Refused(corruption, Corruption.MostSide + 1, Corruption.MostSide + 1));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_strip_is_refused(string name)
    {
        Assert.Equal("BHV0231", Refused(CorruptionCatalog.Get(name), 1, 9));
        Assert.Equal("BHV0231", Refused(CorruptionCatalog.Get(name), 9, 1));
    }

    static string Refused(Corruption corruption, int width, int height) =>
        Assert.Throws<BehaviorException>(() => corruption.Apply(new RgbImage(width, height), 3, SeededRandom.For("x", corruption.Name, 3))).Code;
}
