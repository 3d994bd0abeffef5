using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>
/// Finds the names of one network among those of a file, in whatever format. Names that are known as they are stay; else what wrappers put into names is cut, then
/// the prefix under which the one known network lies. Several known networks are a choice. What is known under no prefix stays as it is.
/// </summary>
sealed class TensorNames(OpenedFile opened)
{
    const string Parallel = "module.";

    /// <summary>Words that wrappers of torch put into names, before all or in the middle; no network calls a part so.</summary>
    static readonly HashSet<string> s_wrappers = new(StringComparer.Ordinal) { "_orig_mod", "_fsdp_wrapped_module", "_checkpoint_wrapped_module", "_forward_module" };

    readonly ITensorSource _source = opened.Source;

    /// <summary>The file under the network's names.</summary>
    /// <exception cref="HolderException">BHV0108: several networks lie in it and none is named, or the named one is not there.</exception>
    /// <exception cref="CheckpointException">BHV0116: two names become one.</exception>
    public ITensorSource Resolve()
    {
        var names = Chosen(Unwrapped([.. _source.Tensors.Keys.Select(n => (n, n))]), opened.Holder.Wanted);
        CheckDistinct(names);
        return names.Count == _source.Tensors.Count && names.All(n => n.Name == n.InFile) ? _source : new RenamedFile(_source, names, Stripped(names));
    }

    IReadOnlyList<(string Name, string InFile)> Chosen(IReadOnlyList<(string Name, string InFile)> names, string wanted)
    {
        var groups = NameGroups.Of(names);
        if (wanted.Length > 0) return Wanted(names, groups, wanted);
        return groups.Count switch
        {
            0 => names,
            1 => groups[0].Prefix.Length > 0 ? groups[0].Names : names,
            _ => throw new HolderException(_source.Path, Shown(groups)),
        };
    }

    /// <summary>The tensors under a prefix that was asked for, whether their names are known or not.</summary>
    IReadOnlyList<(string Name, string InFile)> Wanted(IReadOnlyList<(string Name, string InFile)> names, IReadOnlyList<NameGroup> groups, string wanted)
    {
        if (wanted.StartsWith(Parallel, StringComparison.Ordinal) && !names.Any(n => n.Name.StartsWith(Parallel, StringComparison.Ordinal))) wanted = wanted[Parallel.Length..];
        if (wanted == HolderChoice.Top) return groups.FirstOrDefault(g => g.Prefix.Length == 0)?.Names ?? names;
        if (groups.FirstOrDefault(g => g.Prefix == wanted + ".") is { } group) return group.Names;
        List<(string Name, string InFile)> under = [.. names.Where(n => n.Name.StartsWith(wanted + ".", StringComparison.Ordinal)).Select(n => (n.Name[(wanted.Length + 1)..], n.InFile))];
        return under.Count > 0 ? Chosen(Unwrapped(under), "") : throw new HolderException(_source.Path, groups.Count > 1 ? Shown(groups) : [], opened.Holder.Chosen + wanted);
    }

    List<WeightsHolder> Shown(IReadOnlyList<NameGroup> groups) =>
        [.. groups.Select(g => new WeightsHolder(opened.Holder.Chosen + (g.Prefix.Length > 0 ? g.Prefix : HolderChoice.Top), g.Names.Count))];

    /// <summary>Names without the words of wrappers, and without DataParallel's, as often as all have it. A single value beside those, such as AveragedModel's count, is left out.</summary>
    IReadOnlyList<(string Name, string InFile)> Unwrapped(IReadOnlyList<(string Name, string InFile)> names)
    {
        names = [.. names.Select(n => (WithoutWrappers(n.Name), n.InFile))];
        while (IsParallel(names))
            names = [.. names.Where(n => n.Name.StartsWith(Parallel, StringComparison.Ordinal)).Select(n => (n.Name[Parallel.Length..], n.InFile))];
        return names;
    }

    bool IsParallel(IReadOnlyList<(string Name, string InFile)> names) =>
        names.Any(n => IsUnder(n.Name, Parallel)) && names.All(n => IsUnder(n.Name, Parallel) || (!n.Name.Contains('.') && _source.Tensors[n.InFile].Count == 1))
        && !KnownNames.Are(names.Select(n => n.Name).ToHashSet(StringComparer.Ordinal));

    static bool IsUnder(string name, string prefix) => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal);

    static string WithoutWrappers(string name) => name.Contains('_', StringComparison.Ordinal) && name.Split('.') is var words && words.SkipLast(1).Any(s_wrappers.Contains)
        ? string.Join('.', words.SkipLast(1).Where(w => !s_wrappers.Contains(w)).Append(words[^1]))
        : name;

    void CheckDistinct(IReadOnlyList<(string Name, string InFile)> names)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, inFile) in names)
            if (!seen.TryAdd(name, inFile))
                throw new CheckpointException(CheckpointFault.Duplicate, _source.Path, $"'{seen[name]}' and '{inFile}' are both '{name}' once the prefixes of tools are cut off");
    }

    /// <summary>What was cut off: one prefix where all names lost the same, else each.</summary>
    static string Stripped(IReadOnlyList<(string Name, string InFile)> names)
    {
        var cut = names.Select(n => n.InFile.EndsWith(n.Name, StringComparison.Ordinal) ? n.InFile[..^n.Name.Length] : "_orig_mod. within names").Where(c => c.Length > 0);
        return string.Join(", ", cut.Distinct(StringComparer.Ordinal).Take(3));
    }
}
