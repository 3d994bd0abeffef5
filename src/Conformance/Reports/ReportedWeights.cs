using Behavior.Conformance.Metrics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;

namespace Behavior.Conformance.Reports;

/// <summary>Weights: found, recognised as their architecture, equal to those of another file, and loaded into the network.</summary>
static class ReportedWeights
{
    public static IReadOnlyList<string> Problems(ReportedInput input)
    {
        using var source = CheckpointFile.Open(input.File);
        var (architecture, found) = (input.Golden.Word("architecture"), ArchitectureDetector.Fitting(source));
        var fit = found.Where(f => f.Architecture == architecture).ToList();
        if (fit.Count == 0) return [$"it is recognised as {(found.Count == 0 ? "no architecture" : string.Join(" or ", found.Select(f => f.Architecture)))}, expected {architecture}"];
        var features = input.Golden.TryGetProperty("head", out var head) && !head.GetBoolean();
        using var network = CheckpointLoader.Load(architecture, source, classes: ClassifierHead.Classes(source, null), features: features);
        return [.. ReportedInput.Unlike("a classifier", !features, fit[0].HasClassifier), .. Unequal(input, source)];
    }

    static IReadOnlyList<string> Unequal(ReportedInput input, ITensorSource source)
    {
        if (!input.Golden.TryGetProperty("equal_to", out var other)) return [];
        using var equal = CheckpointFile.Open(input.PathOf(other.GetString()));
        var ignored = input.Words("ignoring");
        var (ours, theirs) = (Names(source), Names(equal));
        return
        [
            .. ours.Except(theirs).Select(n => $"'{n}' should not be there"),
            .. theirs.Except(ours).Select(n => $"'{n}' is not there"),
            .. ours.Intersect(theirs).Where(n => !Equal(source, equal, n)).Select(n => $"'{n}' has other values"),
        ];

        List<string> Names(ITensorSource of) => [.. of.Tensors.Keys.Where(n => !ignored.Any(i => n == i || n.EndsWith("." + i, StringComparison.Ordinal)))];
    }

    public static bool Equal(ITensorSource one, ITensorSource other, string name)
    {
        if (!one.Tensors[name].Shape.SequenceEqual(other.Tensors[name].Shape)) return false;
        using var scope = TorchSharp.torch.NewDisposeScope();
        return one.Read(name).equal(other.Read(name)).all().item<bool>();
    }
}
