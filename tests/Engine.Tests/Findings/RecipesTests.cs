using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;

namespace Behavior.Engine.Tests.Findings;

public class RecipesTests
{
    static readonly Units s_pictures = Units.Alone("set", 400);

    [Fact]
    public void Seeds_of_a_recipe_are_averaged_and_widen_the_interval()
    {
        CheckpointItem[] seeds = [Item("a1", 1), Item("a2", 2), Item("a3", 3)];
        var accuracies = new Dictionary<string, double> { ["a1"] = 0.80, ["a2"] = 0.85, ["a3"] = 0.75 };

        var mean = Recipes.Mean(seeds, m => Model(accuracies[m])).Figure;

        Assert.Equal(0.80, mean.Value, 12);
        Assert.Equal(3, Recipes.Seeds(seeds));
        // Of the seeds 0.05 / sqrt(3), of the pictures something on top: never less than the seeds alone say.
        Assert.True(mean.StandardError > 0.05 / Math.Sqrt(3));
        Assert.InRange(mean.DegreesOfFreedom, 2, 4);
    }

    [Fact]
    public void Checkpoints_without_seeds_stand_for_themselves()
    {
        CheckpointItem[] items = [Item("a", null), Item("b", null)];

        Assert.Equal(1, Recipes.Seeds(items));
        Assert.True(Recipes.Mean(items, m => Model(m == "a" ? 0.9 : 0.5)).Figure.StandardError < 0.03); // how far they differ is no matter of chance
    }

    static CheckpointItem Item(string name, int? seed) => new() { Name = name, Zoo = "z", Architecture = "n", Family = "f", Paradigm = Paradigm.Supervised, Seed = seed };

    static Measured Model(double accuracy) => new(SampledFigure.Mean(s_pictures, [.. Enumerable.Range(0, 400).Select(i => i % 100 < 100 * accuracy ? 1.0 : 0)]), []);
}
