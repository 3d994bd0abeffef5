using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests;

public class ObservationTests
{
    [Theory]
    [InlineData("convnext_test")]
    [InlineData("vit_test_patch8_64")]
    [InlineData("resnet20_cifar")]
    public void Every_point_that_computes_is_reported_once_with_its_kind(string name)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create(name);
        var images = rand(2, 3, model.InputSize, model.InputSize);
        var seen = new Dictionary<string, ActivationKind>();

        var free = model.forward(images);
        Tensor watched;
        using (model.Observe((point, kind, output) =>
        {
            Assert.Equal(0, output.shape[0] % 2);
            seen.Add(point, kind);
        })) watched = model.forward(images);
        model.forward(images);

        Assert.True(free.equal(watched).all().item<bool>(), "watching must not change the result");
        Assert.Contains(ActivationKind.Convolution, seen.Values);
        Assert.Contains(ActivationKind.Linear, seen.Values);
        Assert.Contains(ActivationKind.Normalisation, seen.Values);
        Assert.Equal(name.StartsWith("vit", StringComparison.Ordinal), seen.ContainsValue(ActivationKind.Attention));
        Assert.Equal(model.ActivationPoints.Select(p => p.Name).Order(), seen.Keys.Order());
    }

    [Fact]
    public void Only_wanted_points_are_reported()
    {
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create("vit_test_patch8_64");
        var seen = new List<string>();

        using (model.Observe((point, _, _) => seen.Add(point), point => point is "blocks.0.attn" or "norm")) model.forward(rand(1, 3, 64, 64));

        Assert.Equal(["blocks.0.attn", "norm"], seen);
    }
}
