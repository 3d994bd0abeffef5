using System.Text.Json;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Snapshots;

/// <summary>
/// The pinned rows of the two published CIFAR-10 networks against what PyTorch 1.13 computes from the same weights and photographs
/// (conformance/real/resnet_cifar.json, tolerance of its README: counts within 2, calibration error within 2e-4).
/// </summary>
public class PinnedCifarTests
{
    [Theory]
    [InlineData("resnet20", 8103, 0.12452975343683784)]
    [InlineData("resnet56", 8320, 0.12197449824706534)]
    public void Pinned_figures_are_PyTorchs(string network, int correct, double ece)
    {
        Assert.InRange(Value($"Robustness.Top1_model=cifar-{network}_dataset=cifar10-jpeg"), (correct - 2) / 10_000.0, (correct + 2) / 10_000.0);
        Assert.InRange(Value($"Calibration.Ece_model=cifar-{network}_dataset=cifar10-jpeg"), ece - 2e-4, ece + 2e-4);
    }

    static double Value(string row)
    {
        var file = Path.Combine(SharedFolder.RepositoryRoot, "snapshots", row + ".verified.json");
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        Assert.Equal(10_000, json.RootElement.GetProperty("n").GetInt32());
        return json.RootElement.GetProperty("value").GetDouble();
    }
}
