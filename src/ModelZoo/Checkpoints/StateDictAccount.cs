using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Compares the tensors that a checkpoint offers with those that a network wants: names, shapes, kinds of element.</summary>
sealed class StateDictAccount(string architecture, ITensorSource source, ICheckpointLayout? layout, IReadOnlyDictionary<string, Tensor> targets)
{
    const int ListedAtMost = 1000;

    /// <summary>The network's positions; null for one without.</summary>
    public PositionRows? Positions { get; init; }

    /// <summary>Whether positions of another grid are resampled.</summary>
    public bool Resamples { get; init; }

    /// <summary>Whether features are all that is wanted, so that the classifier may be missing.</summary>
    public bool Features { get; init; }

    /// <summary>Throws unless every tensor on both sides has its partner.</summary>
    /// <returns>The classifier's tensors where the file lacks them and features are all that is wanted; else none.</returns>
    /// <exception cref="BehaviorException">BHV0104, with everything that is wrong in three sorted lists. BHV0109: all that is missing is the classifier, and it is wanted.</exception>
    public IReadOnlyList<string> Check(IReadOnlyList<(string Name, Placement Place)> moves)
    {
        var offered = moves.ToLookup(m => m.Place.Target!, StringComparer.Ordinal);
        // The count of batches only matters to a momentum that no network here uses; files from before torch 0.4 lack it.
        var missing = Sorted(targets.Keys.Where(t => !TensorHash.IsCount(t) && !IsComplete([.. offered[t].Select(m => m.Place)])));
        var unexpected = Sorted(offered.Where(o => !IsUnneeded(o) && (!targets.ContainsKey(o.Key) || o.Select(m => m.Place.Part).Distinct().Count() < o.Count()))
            .SelectMany(o => o.Select(m => m.Name)));
        var misfits = Sorted(moves.Where(m => targets.ContainsKey(m.Place.Target!)).Select(m => Misfit(m.Name, m.Place)).OfType<string>());
        if (missing.Count + unexpected.Count + misfits.Count == 0) return [];
        if (unexpected.Count + misfits.Count == 0 && ArchitectureShapes.Classifier(architecture).SetEquals(missing)) return Features ? missing : throw Headless(missing);
        throw new BehaviorException("BHV0104",
            $"Weights '{source.Path}' do not fit architecture {architecture}. "
            + $"{List("missing", missing)}; {List("unexpected", unexpected)}; {List("mis-shaped", misfits)}. "
            + (missing.Count + unexpected.Count == 0 && misfits.Count == 1 && OtherGrid(moves) is { } side ? Grid(side) : Cause()));
    }

    BehaviorException Headless(List<string> missing) => new("BHV0109",
        $"Weights '{source.Path}' are a {architecture} without a classifier: {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} not in the file."
        + " Usual cause: a backbone that was saved for its features (num_classes=0). Set Paradigm=\"pre\" on its Checkpoint item for features and probes, or give weights with a classifier.");

    /// <summary>What no network wants and none could use: an element type that nothing here computes with, or a counter of averaged weights.</summary>
    bool IsUnneeded(IGrouping<string, (string Name, Placement Place)> offered) =>
        !targets.ContainsKey(offered.Key) && (TensorHash.IsCount(offered.Key) || offered.All(m => !source.Tensors[m.Name].Type.IsReadable()));

    static bool IsComplete(Placement[] places) => places.Length > 0 && places.Select(p => p.Part).Distinct().Count() == places[0].Parts;

    string? Misfit(string name, Placement place)
    {
        var (info, target) = (source.Tensors[name], targets[place.Target!]);
        var shape = target.shape;
        if (place.Parts > 1) shape[0] /= place.Parts;
        if (place.Transpose) Array.Reverse(shape);
        var resampled = Resamples && IsOtherGrid(info, place) && info.Shape[^1] == shape[^1];
        if (!resampled && !Fits(info.Shape, shape)) return $"{name} is [{string.Join(", ", info.Shape)}], expected [{string.Join(", ", shape)}]";
        if (TensorHash.IsCount(place.Target!)) return null;
        var floating = info.Type is ElementType.Float16 or ElementType.BFloat16 or ElementType.Float32 or ElementType.Float64;
        return floating == target.is_floating_point() && info.Type.ToScalarType() is not null
            ? null
            : $"{name} is {info.TypeName}, expected {(target.is_floating_point() ? "a float type" : "an integer type")}";
    }

    /// <summary>Equal, or equal once the sides of 1 at the end are left out: 1x1 convolutions and torchvision's layer scale.</summary>
    static bool Fits(IReadOnlyList<long> actual, IReadOnlyList<long> expected) =>
        actual.SequenceEqual(expected) || (actual.Count > expected.Count && actual.Skip(expected.Count).All(s => s == 1) && actual.Take(expected.Count).SequenceEqual(expected));

    bool IsOtherGrid(TensorInfo info, Placement place) => Positions is { } rows && rows.Name == place.Target && !rows.Fits(info.Shape) && rows.InputSize(info.Shape) is not null;

    /// <summary>The side of the pictures that the file's positions are for, where that is another than the network's.</summary>
    long? OtherGrid(IEnumerable<(string Name, Placement Place)> moves) =>
        moves.Where(m => IsOtherGrid(source.Tensors[m.Name], m.Place)).Select(m => Positions!.InputSize(source.Tensors[m.Name].Shape)).FirstOrDefault();

    static string Grid(long side) => $"Its position embeddings are for pictures of {side} x {side}. Write InputSize=\"{side}\" on the Checkpoint item, and a Preprocess that makes "
        + "pictures of that size; or the size that you want: positions are then resampled to it.";

    string Cause()
    {
        var detected = CheckpointLayouts.Detect(source.Tensors.Keys);
        if (detected is not null && detected.Name != layout?.Name)
            return $"This is {detected.Description}: set Layout=\"{detected.Name}\" on the Checkpoint item in Zoo.props, or leave Layout out.";
        return "Usual cause: weights of another architecture or with another number of classes."
            + " See what the file is with 'behavior inspect FILE', and correct Architecture or Classes on the Checkpoint item in Zoo.props.";
    }

    static List<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    static string List(string kind, List<string> names) => names.Count switch
    {
        0 => $"0 {kind}",
        <= ListedAtMost => $"{names.Count} {kind}: {string.Join(", ", names)}",
        _ => $"{names.Count} {kind}: {string.Join(", ", names.Take(ListedAtMost))} and {names.Count - ListedAtMost} more",
    };
}
