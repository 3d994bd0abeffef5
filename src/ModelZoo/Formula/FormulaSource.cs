using System.Runtime.InteropServices;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Formula;

/// <summary>A checkpoint that is not on disk: the formula's values under a given list of names, so that the loader and its layouts are used as with any file.</summary>
public sealed class FormulaSource : ITensorSource
{
    readonly bool _low;

    /// <summary>Describes the tensors.</summary>
    /// <param name="path">What to call it in messages.</param>
    /// <param name="tensors">Names, shapes and types, in order.</param>
    /// <param name="low">Whether the low-amplitude variant is wanted.</param>
    public FormulaSource(string path, IEnumerable<TensorInfo> tensors, bool low = false)
    {
        (Path, _low) = (path, low);
        Tensors = tensors.ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    /// <summary>The formula's values for every tensor of a registered architecture.</summary>
    /// <param name="architecture">Its name in <see cref="ModelRegistry"/>.</param>
    public static FormulaSource OfArchitecture(string architecture)
    {
        using var shape = ModelRegistry.Create(architecture);
        return new(architecture, shape.state_dict().Select(s => new TensorInfo(s.Key, ElementTypes.FromScalarType(s.Value.dtype)!.Value, s.Value.shape)));
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public string Format => "formula";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TensorInfo> Tensors { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public void ReadBytes(string name, Span<byte> destination)
    {
        var info = Tensors[name];
        if (info.Type == ElementType.Int64)
        {
            var numbers = MemoryMarshal.Cast<byte, long>(destination);
            for (var i = 0; i < numbers.Length; i++) numbers[i] = i; // position_ids count; num_batches_tracked is a single 0
            return;
        }
        var rule = FormulaRule.For(name, info.Shape);
        FormulaGenerator.Fill(MemoryMarshal.Cast<byte, float>(destination), name, rule.Center, rule.Scale, _low ? rule.LowFactor : 1);
    }

    /// <summary>Nothing to close.</summary>
    public void Dispose() { }
}
