using Behavior.ModelZoo.Formats.Pickle;

namespace Behavior.ModelZoo.Formats;

/// <summary>A mapping inside a file's object that directly holds tensors.</summary>
/// <param name="Keys">The keys that lead to it; none for the object itself.</param>
/// <param name="Mapping">The mapping.</param>
sealed record HeldStateDict(IReadOnlyList<string> Keys, PickleDictionary Mapping)
{
    /// <summary>What <c>Holder</c> calls it.</summary>
    public string Name => Keys.Count == 0 ? HolderChoice.Top : string.Join('.', Keys);

    /// <summary>Its tensors.</summary>
    public List<(object? Key, PickleTensor Tensor)> Tensors { get; } = [.. Mapping.Entries.Where(e => e.Value is PickleTensor).Select(e => (e.Key, (PickleTensor)e.Value!))];

    /// <summary>For messages and as data.</summary>
    public WeightsHolder Shown => new(Name, Tensors.Count);

    /// <summary>How much it looks like weights: 2 with a matrix of floats, 1 with a float, 0 for states of random generators and counters.</summary>
    public int Rank => Tensors.Max(t => !IsFloat(t.Tensor.Type) ? 0 : t.Tensor.Shape.Length >= 2 ? 2 : 1);

    /// <summary>Whether both hold the same storages under the same names: one state dict that is saved twice.</summary>
    public bool IsSameAs(HeldStateDict other)
    {
        if (Tensors.Count != other.Tensors.Count) return false;
        var mine = Tensors.Where(t => t.Key is string).ToDictionary(t => (string)t.Key!, t => t.Tensor, StringComparer.Ordinal);
        return other.Tensors.TrueForAll(t => t.Key is string name && mine.TryGetValue(name, out var tensor) && Same(tensor, t.Tensor));
    }

    static bool Same(PickleTensor a, PickleTensor b) =>
        ReferenceEquals(a, b) || (a.Storage == b.Storage && a.Type == b.Type && a.Offset == b.Offset && a.Shape.AsSpan().SequenceEqual(b.Shape) && a.Strides.AsSpan().SequenceEqual(b.Strides));

    static bool IsFloat(ElementType type) => type is ElementType.Float64 or ElementType.Float32 or ElementType.Float16 or ElementType.BFloat16;
}
