using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;

namespace Behavior.Findings;

/// <summary>
/// Checkpoints of a group by recipe. Checkpoints that differ in their <c>Seed</c> alone are one recipe, and its seeds could have been others:
/// they are units beside the pictures, and the interval grows by how far they differ. Any other checkpoint stands for itself.
/// </summary>
static class Recipes
{
    /// <summary>The mean over recipes of the mean over each one's seeds.</summary>
    public static Measured Mean(IReadOnlyList<CheckpointItem> checkpoints, Func<string, Measured> figure)
    {
        var recipes = Of(checkpoints).Select(r => Mean(r.Key, r.Seeds, figure)).ToList();
        return recipes.Count == 1 ? recipes[0] : Measured.Average(recipes);
    }

    /// <summary>The fewest seeds of a recipe; 1 where a checkpoint stands for itself.</summary>
    public static int Seeds(IReadOnlyList<CheckpointItem> checkpoints) => Of(checkpoints).Min(r => r.Seeds.Count);

    static Measured Mean(string recipe, List<CheckpointItem> seeds, Func<string, Measured> figure)
    {
        var all = seeds.Select(s => figure(s.Name)).ToList();
        if (all.Count == 1) return all[0];
        var mean = Measured.Average(all);
        if (!mean.Figure.Figure.IsDefined) return mean;
        var units = Units.Of(Units.SeedsOf(recipe), [.. seeds.Select(s => $"{recipe}#{s.Seed}")]);
        return mean with { Figure = mean.Figure.With(units, [.. all.Select(m => (m.Figure.Value - mean.Figure.Value) / all.Count)]) };
    }

    static IEnumerable<(string Key, List<CheckpointItem> Seeds)> Of(IReadOnlyList<CheckpointItem> checkpoints) =>
        checkpoints.GroupBy(c => c.Seed is null ? c.Name : $"{c.Zoo} {c.Architecture} {c.Family} {c.Paradigm} {c.Control} {c.Samples}").Select(g => (g.Key, g.ToList()));
}
