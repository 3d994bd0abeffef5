using Behavior.Evaluation.Sources.Torch;
using Behavior.ModelZoo;
using Behavior.Toybox;
using Behavior.Toybox.Sets;

namespace Behavior.Evaluation.Tests.Sources;

public class LastStageTests
{
    static LastStageTests() => ModelRegistry.Include(typeof(ToyReader).Assembly);

    [Theory]
    [InlineData("convnext_toy", "stages.2.", "stages.3.")]
    [InlineData("vit_toy_patch8_64", "blocks.2.", "blocks.")]
    [InlineData("resnet20_cifar", "layer2.", "layer3.")]
    [InlineData("clip_vit_toy", "visual.transformer.resblocks.2.", "visual.")]
    public void Fine_tuning_moves_the_last_stage_alone(string architecture, string frozen, string trained)
    {
        using var network = ModelRegistry.Create(architecture);

        var names = LastStage.Of(network);

        Assert.DoesNotContain(names, n => n.StartsWith(frozen, StringComparison.Ordinal));
        Assert.Contains(names, n => n.StartsWith(trained, StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.StartsWith("transformer.", StringComparison.Ordinal)); // the text side
    }
}
