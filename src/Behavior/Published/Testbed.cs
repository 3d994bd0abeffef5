using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Published;

/// <summary>
/// The folder of modestyachts/imagenet-testbed (Taori et al. 2020): <c>robustness_top1s.csv</c>, top-1 of 338 models, and <c>model_types.csv</c>,
/// either packed as .gz. Standard are the models that its own plots fit their lines to (<c>use_for_line_fit</c>): of type STANDARD, that is
/// trained on ImageNet-1K and nothing else without a robustness intervention, and neither <c>subsample</c>, <c>aws</c> nor <c>batch64</c> in
/// the name, which are retrained for controls. LOW_ACCURACY_CNN, ROBUST_INTV and MORE_DATA are not.
/// </summary>
static class Testbed
{
    const string Standard = "STANDARD";
    static readonly string[] s_controls = ["subsample", "aws", "batch64"];

    public static StandardSet Read(string folder, string clean, string shifted)
    {
        PublishedText accuracies = File(folder, "robustness_top1s.csv"), types = File(folder, "model_types.csv");
        var typeOf = AccuracyTable.Read(types).Texts("type");
        var points = AccuracyTable.Read(accuracies).Points(clean, shifted, model => TypeOf(model) == Standard && !s_controls.Any(model.ToLowerInvariant().Contains));
        return StandardSet.Of("standard models of imagenet-testbed", TextHash.OfParts(accuracies.Hash, types.Hash), points);

        string TypeOf(string model) => typeOf.TryGetValue(model, out var type)
            ? type
            : throw new BehaviorException("BHV0431", $"{types.Name} says no type of '{model}', which {accuracies.Name} lists. Usual cause: files of different versions.");
    }

    static PublishedText File(string folder, string name)
    {
        foreach (var path in new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".gz") })
            if (RegularFile.KindOf(path) != PathKind.Nothing) return PublishedText.Read(path);
        throw new BehaviorException("BHV0431", $"The folder '{folder}' holds no {name} and no {name}.gz: it is not that of imagenet-testbed. "
            + "Expected that folder, or the path of a CSV file or of published.json.");
    }
}
