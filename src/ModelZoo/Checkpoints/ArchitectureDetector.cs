using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Finds the architectures that a checkpoint fits, by names and shapes alone; the number of classes is left open.</summary>
public static class ArchitectureDetector
{
    /// <summary>
    /// Names of every architecture whose tensors are exactly those of the checkpoint, the classifier's size apart. Variants that differ
    /// only in what no tensor shows, such as QuickGELU, are all given.
    /// </summary>
    public static IReadOnlyList<string> Candidates(ITensorSource source)
    {
        var layout = CheckpointLayouts.Detect(source.Tensors.Keys);
        var shapes = new Dictionary<string, (long[] Shape, int Parts)>(StringComparer.Ordinal);
        foreach (var info in source.Tensors.Values)
        {
            var place = layout?.Place(info.Name) ?? new Placement(info.Name);
            if (place.Target is null) continue;
            long[] shape = [.. info.Shape];
            if (place.Transpose) Array.Reverse(shape);
            shapes[place.Target] = (shape, place.Parts);
        }
        return [.. ModelRegistry.Names.Where(n => Fits(n, shapes))];
    }

    static bool Fits(string name, Dictionary<string, (long[] Shape, int Parts)> shapes)
    {
        var wanted = ArchitectureShapes.Of(name);
        return wanted.Where(w => !w.Key.EndsWith("num_batches_tracked", StringComparison.Ordinal)).All(w => shapes.TryGetValue(w.Key, out var found) && Same(w.Key, w.Value, found))
            && shapes.Keys.All(wanted.ContainsKey);
    }

    static bool Same(string name, long[] wanted, (long[] Shape, int Parts) found)
    {
        var shape = (long[])found.Shape.Clone();
        if (shape.Length > 0) shape[0] *= found.Parts;
        if (shape.Length > wanted.Length && shape.Skip(wanted.Length).All(s => s == 1)) shape = shape[..wanted.Length];
        if (shape.Length != wanted.Length) return false;
        var classifier = name is "head.weight" or "head.bias" or "head.fc.weight" or "head.fc.bias" or "fc.weight" or "fc.bias" or "linear.weight" or "linear.bias";
        return classifier ? shape.Skip(1).SequenceEqual(wanted.Skip(1)) : shape.SequenceEqual(wanted);
    }
}
