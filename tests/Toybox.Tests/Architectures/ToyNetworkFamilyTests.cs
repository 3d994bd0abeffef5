using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;
using Behavior.Toybox.Architectures;

namespace Behavior.Toybox.Tests.Architectures;

[Collection("torch")]
public class ToyNetworkFamilyTests
{
    public ToyNetworkFamilyTests() => ToyArchitectures.Include();

    [Theory]
    // Added up by hand: blocks 8d²+58d (ConvNeXt) and 12d²+13d (ViT), stem or patches and positions, downsampling, norm, classifier.
    [InlineData("convnext_toy", 4 * 21_216 + 4 * 55_840 + 79_296 + 106_848 + 2_448 + 15_536 + 30_976 + 43_312 + 2_032)]
    [InlineData("vit_toy_patch8_64", 5 * 111_840 + 18_528 + 96 + 6_240 + 192 + 1_552)]
    public void The_toys_have_the_stated_number_of_parameters(string name, long count)
    {
        using var model = ModelRegistry.Create(name);

        Assert.Equal(count, model.parameters().Sum(p => p.numel()));
        Assert.Equal((64, 16), (model.InputSize, model.Classes));
    }

    [Theory]
    [InlineData("convnext_toy")]
    [InlineData("vit_toy_patch8_64")]
    [InlineData("resnet_toy")]
    public void Their_classes_are_the_toy_worlds(string name)
    {
        var spec = ModelRegistry.Find(name);

        Assert.Equal((ToyCategories.Count, "toy"), (spec.Classes, spec.LabelSpace));
        Assert.Empty(spec.Keys);
    }

    [Theory]
    [InlineData("convnext_toy", 46)]
    [InlineData("vit_toy_patch8_64", null)]
    [InlineData("resnet_toy", null)]
    [InlineData("clip_vit_toy", null)]
    [InlineData("clip_convnext_toy", null)]
    public void A_checkpoint_tells_which_of_them_it_fits(string name, int? classes)
    {
        using var folder = new TempFolder();
        using (var model = ModelRegistry.Create(name, classes)) SafetensorsWriter.Write(folder["m.safetensors"], model.state_dict());

        using var source = CheckpointFile.Open(folder["m.safetensors"]);

        Assert.Equal([name], ArchitectureDetector.Candidates(source));
    }
}
