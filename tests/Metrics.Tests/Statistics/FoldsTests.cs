using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Statistics;

public class FoldsTests
{
    static readonly Gen<(int[] Labels, int Parts)> s_sets = from n in Gen.Choose(1, 200) from labels in Gen.Choose(0, 6).ArrayOf(n) from parts in Gen.Choose(2, 6) select (labels, parts);

    [Fact]
    public void Every_class_and_the_whole_are_dealt_out_evenly() => Property.Holds(s_sets, t =>
    {
        var fold = Folds.Of(Names(t.Labels.Length), t.Labels, t.Parts);
        Assert.All(fold, f => Assert.InRange(f, 0, t.Parts - 1));
        Even(fold, t.Parts);
        foreach (var label in t.Labels.Distinct()) Even(fold.Where((_, i) => t.Labels[i] == label), t.Parts);
    });

    [Fact]
    public void The_order_of_samples_does_not_matter() => Property.Holds(s_sets, t =>
    {
        var names = Names(t.Labels.Length);
        int[] order = [.. Enumerable.Range(0, names.Length)];
        new Random(t.Labels.Length).Shuffle(order);
        int[] fold = Folds.Of(names, t.Labels, t.Parts), other = Folds.Of([.. order.Select(i => names[i])], [.. order.Select(i => t.Labels[i])], t.Parts);
        Assert.Equal(order.Select(i => fold[i]), other);
        Assert.Equal(fold, Folds.Of(names, t.Labels, t.Parts));
    });

    [Fact]
    public void Samples_of_one_origin_stay_together() => Property.Holds(s_sets, t =>
    {
        // Four views of every object, which has one class.
        string[] names = [.. Names(t.Labels.Length).SelectMany(n => Enumerable.Repeat(n, 4))];
        var fold = Folds.Of(names, [.. t.Labels.SelectMany(l => Enumerable.Repeat(l, 4))], t.Parts);
        Assert.All(names.Zip(fold).GroupBy(s => s.First), origin => Assert.Single(origin.Select(s => s.Second).Distinct()));
        Even(fold.Where((_, i) => i % 4 == 0), t.Parts);
    });

    [Fact]
    public void Parts_are_not_in_step_with_positions()
    {
        var fold = Folds.Of(Names(1000), new int[1000], 2);
        Assert.InRange(fold.Where((_, i) => i % 2 == 0).Average(), 0.4, 0.6);
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Assert.Equal("BHV0427", Assert.Throws<BehaviorException>(() => Folds.Of(["a"], [0], 1)).Code);
        Assert.Equal("BHV0425", Assert.Throws<BehaviorException>(() => Folds.Of([], [], 2)).Code);
        Assert.Equal("BHV0424", Assert.Throws<BehaviorException>(() => Folds.Of(["a"], [0, 1], 2)).Code);
    }

    static string[] Names(int n) => [.. Enumerable.Range(0, n).Select(i => $"picture {i}")];

    static void Even(IEnumerable<int> fold, int parts)
    {
        var all = fold.ToList();
        int[] sizes = [.. Enumerable.Range(0, parts).Select(p => all.Count(f => f == p))];
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }
}
