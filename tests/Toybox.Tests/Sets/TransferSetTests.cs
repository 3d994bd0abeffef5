using Behavior.Toybox.Sets;
using Behavior.Toybox.Sets.Transfer;

namespace Behavior.Toybox.Tests.Sets;

public class TransferSetTests
{
    public static TheoryData<string> Names => [.. ToySets.Names.Where(IsTransfer)];

    internal static bool IsTransfer(string name) => name.StartsWith("toy-vtab-", StringComparison.Ordinal);

    [Fact]
    public void There_are_at_least_nine_tasks() => Assert.InRange(TransferTasks.All.Count, 9, 19);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_class_is_in_both_splits(string name)
    {
        using var set = ToySets.Open(name);
        foreach (var split in new[] { "train", "test" })
        {
            var part = set.Samples.Where(s => s.Annotations["split"] == split).ToList();
            Assert.Equal(200, part.Count);
            Assert.Equal(set.Classes.Count, part.Select(s => s.Label).Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_picture_is_in_both_splits(string name)
    {
        using var set = ToySets.Open(name, 32);
        Assert.Equal(400, Enumerable.Range(0, 400).Select(i => Convert.ToBase64String(set.Load(i).Pixels)).Distinct().Count());
    }

    [Fact]
    public void A_count_is_the_number_of_objects()
    {
        var set = ToySets.Find("toy-vtab-count");
        for (var i = 0; i < set.Count; i++) Assert.Equal(set.Label(i) + 1, set.Scene(i).Companions.Count + 1);
    }

    [Fact]
    public void A_new_thing_is_none_of_the_sixteen()
    {
        using var set = ToySets.Open("toy-vtab-things");
        Assert.Empty(set.Classes.Intersect(ToyCategories.Names));
    }
}
