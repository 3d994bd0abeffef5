using Behavior.Diagnostics;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Tests.Sets;

public class ToySetsTests
{
    public static TheoryData<string> Names => [.. ToySets.Names];

    [Fact]
    public void An_unknown_set_is_refused_with_the_nearest_name()
    {
        var problem = Assert.Throws<BehaviorException>(() => ToySets.Open("toy-vall"));
        Assert.Equal("BHV0501", problem.Code);
        Assert.Contains("Did you mean 'toy-val'?", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4097)]
    [InlineData(100_000)]
    public void A_resolution_out_of_range_is_refused(int resolution) =>
        Assert.Equal("BHV0502", Assert.Throws<BehaviorException>(() => ToySets.Open("toy-val", resolution)).Code);

    [Theory]
    [MemberData(nameof(Names))]
    public void Ids_are_unique_and_labels_balanced(string name)
    {
        using var set = ToySets.Open(name);
        var some = set.Samples.Take(768).ToList();
        Assert.Equal(some.Count, some.Select(s => s.Id).Distinct().Count());
        var counts = some.CountBy(s => s.Label).Select(c => c.Value).ToList();
        // 400 pictures of a transfer task do not divide by every number of classes.
        Assert.True(counts.Count == set.Classes.Count && counts.Max() - counts.Min() <= (TransferSetTests.IsTransfer(name) ? 1 : 0), string.Join(" ", counts));
        if (!TransferSetTests.IsTransfer(name)) Assert.Equal(ToyCategories.Names, set.Classes);
        Assert.All(some, s => Assert.StartsWith(set.Classes[s.Label] + "/", s.Id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_depends_on_no_other_and_on_no_thread(string name)
    {
        using var set = ToySets.Open(name, 32);
        var forward = Enumerable.Range(0, 64).Select(i => set.Load(i).Pixels).ToList();
        using var again = ToySets.Open(name, 32);
        var shuffled = new byte[64][];
        Parallel.For(0, 64, i => shuffled[63 - i] = again.Load(63 - i).Pixels);
        Assert.Equal(forward, shuffled);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fingerprint_tells_sets_and_resolutions_apart(string name)
    {
        using var set = ToySets.Open(name, 64);
        using var same = ToySets.Open(name, 64);
        using var larger = ToySets.Open(name, 128);
        Assert.Equal(64, set.Fingerprint.Length);
        Assert.Equal(set.Fingerprint, same.Fingerprint);
        Assert.NotEqual(set.Fingerprint, larger.Fingerprint);
        Assert.Equal(ToySets.Names.Count, ToySets.Names.Select(n => ToySets.Open(n).Fingerprint).Distinct().Count());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2_000)]
    public void A_sample_that_does_not_exist_is_refused(int index)
    {
        using var set = ToySets.Open("toy-val");
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Load(index));
    }

    [Fact]
    public void Training_and_validation_share_no_picture()
    {
        using var train = ToySets.Open("toy-train", 16);
        using var val = ToySets.Open("toy-val", 16);
        var seen = Enumerable.Range(0, 4_000).Select(i => Convert.ToBase64String(train.Load(i).Pixels)).ToHashSet();
        Assert.DoesNotContain(Enumerable.Range(0, 2_000).Select(i => Convert.ToBase64String(val.Load(i).Pixels)), seen.Contains);
    }
}
