using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>An open checkpoint whose tensors are seen under shorter names than its file has, without what a tool has put before them.</summary>
public sealed class RenamedFile : ITensorSource
{
    const int Listed = 5;

    readonly Dictionary<string, string> _names;

    /// <param name="inner">The file; closed with this.</param>
    /// <param name="names">The names in the file by those under which they are seen, in file order.</param>
    /// <param name="strippedPrefix">What was cut off.</param>
    internal RenamedFile(ITensorSource inner, IReadOnlyList<(string Name, string InFile)> names, string strippedPrefix)
    {
        (Inner, StrippedPrefix) = (inner, strippedPrefix);
        _names = names.ToDictionary(n => n.Name, n => n.InFile, StringComparer.Ordinal);
        Tensors = names.ToDictionary(n => n.Name, n => inner.Tensors[n.InFile] with { Name = n.Name }, StringComparer.Ordinal);
        var taken = _names.Values.ToHashSet(StringComparer.Ordinal);
        LeftOut = [.. inner.Tensors.Keys.Where(n => !taken.Contains(n))];
        Metadata = new Dictionary<string, string>(inner.Metadata, StringComparer.Ordinal) { ["stripped_prefix"] = strippedPrefix };
    }

    /// <summary>The file as its format has it.</summary>
    public ITensorSource Inner { get; }

    /// <summary>What was cut off the names, for example <c>module._orig_mod.</c>; empty where tensors were left out only.</summary>
    public string StrippedPrefix { get; }

    /// <summary>Names in the file of the tensors that belong to no network: counters, losses, the rest beside a backbone.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <inheritdoc/>
    public string Path => Inner.Path;

    /// <inheritdoc/>
    public string Format => Inner.Format;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TensorInfo> Tensors { get; }

    /// <summary>What the file carries, and <c>stripped_prefix</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <inheritdoc/>
    public void ReadBytes(string name, Span<byte> destination) => Inner.ReadBytes(_names[name], destination);

    /// <summary>The names that were left out, for people.</summary>
    internal string LeftOutText => $"{LeftOut.Count:N0} tensors that are no part of it: {string.Join(", ", LeftOut.Take(Listed))}{(LeftOut.Count > Listed ? ", ..." : "")}";

    /// <inheritdoc/>
    public void Dispose() => Inner.Dispose();
}
