using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>A checkpoint under other names and, where another project stores them so, other shapes; with tensors that only that project stores.</summary>
/// <param name="values">The values, under timm's names.</param>
/// <param name="rename">Another project's name and shape of a tensor.</param>
/// <param name="more">Tensors to add; they read as zeros.</param>
sealed class RenamedSource(ITensorSource values, Func<TensorInfo, TensorInfo> rename, IEnumerable<TensorInfo> more) : ITensorSource
{
    readonly Dictionary<string, string> _inner = values.Tensors.Values.ToDictionary(t => rename(t).Name, t => t.Name, StringComparer.Ordinal);

    public string Path => "renamed";

    public string Format => values.Format;

    public IReadOnlyDictionary<string, TensorInfo> Tensors { get; } = values.Tensors.Values.Select(rename).Concat(more).ToDictionary(t => t.Name, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Metadata => values.Metadata;

    public void ReadBytes(string name, Span<byte> destination)
    {
        if (_inner.TryGetValue(name, out var inner)) values.ReadBytes(inner, destination);
        else destination.Clear();
    }

    public void Dispose() => values.Dispose();
}
