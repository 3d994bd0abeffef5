using Behavior.Diagnostics;

namespace Behavior.ModelZoo.Tests;

public class ModelRegistryTests
{
    [Fact]
    public void Names_are_sorted_and_hold_the_papers_models()
    {
        Assert.Equal(ModelRegistry.Names.Order(StringComparer.Ordinal), ModelRegistry.Names);
        Assert.Contains("convnext_base", ModelRegistry.Names);
        Assert.Contains("deit3_base_patch16_224", ModelRegistry.Names);
    }

    [Fact]
    public void No_classes_at_all_are_refused()
    {
        var error = Assert.Throws<BehaviorException>(() => ModelRegistry.Create("convnext_test", 0));

        Assert.Equal("BHV0101", error.Code);
    }

    [Fact]
    public void Pictures_that_do_not_fit_are_refused_with_the_sizes_that_do()
    {
        using var model = ModelRegistry.Create("vit_test_patch8_64");
        using var odd = TorchSharp.torch.zeros(1, 3, 60, 60);

        var error = Assert.Throws<BehaviorException>(() => model.forward(odd));

        Assert.Equal("BHV0107", error.Code);
        Assert.Contains("[1, 3, 60, 60]", error.Message);
        Assert.Contains("multiples of the patch size 8", error.Message);
    }
}
