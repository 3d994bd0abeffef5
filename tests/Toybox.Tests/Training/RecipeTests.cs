using Behavior.Diagnostics;
using Behavior.ModelZoo;
using Behavior.Toybox.Architectures;
using Behavior.Toybox.Training;

namespace Behavior.Toybox.Tests.Training;

public class RecipeTests
{
    public static TheoryData<string> Names => [.. ToyRecipes.All.Select(r => r.Name)];

    [Fact]
    public void An_unknown_checkpoint_is_refused_with_the_nearest_name()
    {
        var problem = Assert.Throws<BehaviorException>(() => ToyRecipes.Get("toy-convnext-sub"));
        Assert.Equal("BHV0503", problem.Code);
        Assert.Contains("'toy-convnext-sup'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recipe_names_an_architecture_that_exists(string name)
    {
        ToyArchitectures.Include();
        var recipe = ToyRecipes.Get(name);
        recipe.Check();
        Assert.Equal(recipe.Resolution, ModelRegistry.Find(recipe.Architecture).InputSize);
    }

    [Fact]
    public void All_models_see_the_same_pictures_in_the_same_order() =>
        Assert.Single(ToyRecipes.All.Where(r => r.From.Length == 0).Select(r => (r.Set, r.Resolution, r.Samples, r.Seed)).Distinct());

    [Fact]
    public void A_recipe_at_another_sample_count_says_so_in_name_and_purpose()
    {
        var recipe = ToyRecipes.Get("toy-vit-sup").WithSamples(16_384);
        Assert.Equal(("toy-vit-sup-16384", 16_384), (recipe.Name, recipe.Samples));
        Assert.Contains("16,384 samples instead of 65,536", recipe.Purpose, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rate_rises_falls_and_ends_near_zero()
    {
        var recipe = TinyTraining.Recipe with { Samples = 16_000, WarmUp = 0.1 };
        Assert.Equal(1_000, recipe.Steps);
        Assert.Equal(recipe.LearningRate / 100, recipe.Rate(0), 1e-9);
        Assert.Equal(recipe.LearningRate, recipe.Rate(99), 1e-9);
        Assert.Equal(recipe.LearningRate / 2, recipe.Rate(550), 1e-9);
        Assert.InRange(recipe.Rate(999), 0, recipe.LearningRate * 1e-4);
    }

    [Fact]
    public void The_hash_follows_what_determines_the_weights()
    {
        var recipe = TinyTraining.Recipe;
        Assert.Equal(recipe.ComputeHash(), (recipe with { Purpose = "Another." }).ComputeHash());
        Assert.NotEqual(recipe.ComputeHash(), (recipe with { Betas = (0.9, 0.98) }).ComputeHash());
    }

    [Fact]
    public void A_recipe_without_samples_is_refused() => Refused(TinyTraining.Recipe with { Samples = 0 }, "BHV0507");

    [Fact]
    public void A_recipe_without_a_rate_is_refused() => Refused(TinyTraining.Recipe with { LearningRate = double.NaN }, "BHV0507");

    [Fact]
    public void A_recipe_on_an_unknown_set_is_refused() => Refused(TinyTraining.Recipe with { Set = "toy-trian" }, "BHV0501");

    static void Refused(Recipe recipe, string code) => Assert.Equal(code, Assert.Throws<BehaviorException>(recipe.Check).Code);
}
