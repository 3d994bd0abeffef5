using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Tests.Formats;
using Behavior.Tests.Common;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>A backbone without its classifier gives its features, and never a class score.</summary>
public sealed class HeadlessTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("resnet_test", "fc."), InlineData("vit_test_patch8_64", "head."), InlineData("convnext_test", "head.fc."), InlineData("spine_test", "neck.")]
    public void A_backbone_loads_as_a_feature_extractor(string architecture, string head)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var network = MadeUpTensor.Network(architecture);
        var images = randn(2, 3, 64, 64);
        using var whole = CheckpointLoader.Load(architecture, WeightsFormat.Write(_folder, "zip", network));
        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, "safetensors", [.. network.Where(t => !t.Name.StartsWith(head, StringComparison.Ordinal))]));

        using var backbone = CheckpointLoader.Load(architecture, source, features: true);

        Assert.False(backbone.HasClassifier);
        Assert.Equal(whole.Pooled(images).data<float>().ToArray(), backbone.Pooled(images).data<float>().ToArray());
        Assert.Equal("BHV0109", Assert.Throws<BehaviorException>(() => backbone.call(images)).Code);
        Assert.True(backbone.Classify(backbone.Pooled(images)).isnan().all().item<bool>());
        var refused = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load(architecture, source));
        Assert.Equal("BHV0109", refused.Code);
        Assert.Contains("without a classifier", refused.Message);
        Assert.Contains("Paradigm=\"pre\"", refused.Message);
        Assert.Contains($"{architecture} without a classifier", CheckpointReport.Of(source).Facts.Single(f => f.Name == "architecture").Value);
    }

    [Fact]
    public void A_file_with_its_classifier_keeps_it_when_features_are_wanted()
    {
        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, "safetensors", MadeUpTensor.Network("resnet_test")));

        using var network = CheckpointLoader.Load("resnet_test", source, features: true);

        Assert.True(network.HasClassifier);
    }

    [Theory]
    [InlineData("fc.bias"), InlineData("fc."), InlineData("layer4.")]
    public void More_or_less_than_the_classifier_missing_is_missing(string lost)
    {
        List<(string, MadeUpTensor)> network = [.. MadeUpTensor.Network("resnet_test").Where(t => !t.Name.StartsWith(lost, StringComparison.Ordinal))];
        if (lost == "fc.") network.RemoveAll(t => t.Item1 == "layer1.0.conv1.weight");
        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, "zip", network));

        Assert.Equal("BHV0104", Assert.Throws<BehaviorException>(() => CheckpointLoader.Load("resnet_test", source, features: true)).Code);
    }
}
