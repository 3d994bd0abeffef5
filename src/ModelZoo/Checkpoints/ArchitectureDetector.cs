using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Finds the architectures that a checkpoint fits, by names and shapes alone; the number of classes is left open.</summary>
public static class ArchitectureDetector
{
    /// <summary>Tensors that a classifier may have; where more are missing no network is built to see which are its.</summary>
    const int MostOfClassifier = 8;

    /// <summary>
    /// Names of every architecture whose tensors are exactly those of the checkpoint, the classifier's size apart. Variants that differ
    /// only in what no tensor shows, such as QuickGELU, are all given.
    /// </summary>
    public static IReadOnlyList<string> Candidates(ITensorSource source) => [.. Fitting(source).Select(f => f.Architecture)];

    /// <summary>As <see cref="Candidates"/>, with whether the checkpoint has the classifier too; a backbone without it fits for its features.</summary>
    public static IReadOnlyList<(string Architecture, bool HasClassifier)> Fitting(ITensorSource source)
    {
        var layout = CheckpointLayouts.Detect(source.Tensors.Keys);
        var shapes = new Dictionary<string, (long[] Shape, int Parts)>(StringComparer.Ordinal);
        foreach (var info in source.Tensors.Values.Where(t => t.Type.IsReadable()))
        {
            var place = layout?.Place(info.Name) ?? new Placement(info.Name);
            if (place.Target is null || TensorHash.IsCount(place.Target)) continue;
            long[] shape = [.. info.Shape];
            if (place.Transpose) Array.Reverse(shape);
            shapes[place.Target] = (shape, place.Parts);
        }
        var found = new List<(string, bool)>();
        foreach (var name in ModelRegistry.Names)
            if (Fits(name, shapes, out var hasClassifier)) found.Add((name, hasClassifier));
        return found;
    }

    static bool Fits(string name, Dictionary<string, (long[] Shape, int Parts)> shapes, out bool hasClassifier)
    {
        var wanted = ArchitectureShapes.Of(name);
        hasClassifier = true;
        if (!shapes.All(s => wanted.TryGetValue(s.Key, out var shape) && Same(s.Key, shape, s.Value))) return false;
        List<string> missing = [.. wanted.Keys.Where(w => !TensorHash.IsCount(w) && !shapes.ContainsKey(w))];
        hasClassifier = missing.Count == 0;
        return hasClassifier || (missing.Count <= MostOfClassifier && ArchitectureShapes.Classifier(name).SetEquals(missing));
    }

    static bool Same(string name, long[] wanted, (long[] Shape, int Parts) found)
    {
        var shape = (long[])found.Shape.Clone();
        if (shape.Length > 0) shape[0] *= found.Parts;
        if (shape.Length > wanted.Length && shape.Skip(wanted.Length).All(s => s == 1)) shape = shape[..wanted.Length];
        if (shape.Length != wanted.Length) return false;
        return ClassifierHead.IsPart(name) ? shape.Skip(1).SequenceEqual(wanted.Skip(1)) : shape.SequenceEqual(wanted);
    }
}
