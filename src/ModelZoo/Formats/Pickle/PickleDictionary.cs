namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A mapping in file order: dict, OrderedDict, defaultdict, Counter, a bag of arguments.</summary>
sealed class PickleDictionary(bool ordered = false) : PickleNode
{
    readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Whether it is an OrderedDict, which BUILD may give a <c>_metadata</c>.</summary>
    public bool IsOrdered { get; } = ordered;

    /// <summary>Whether it is a bag of arguments, whose further state nobody needs.</summary>
    public bool IsArguments { get; init; }

    public List<(object? Key, object? Value)> Entries { get; } = [];

    /// <summary>Adds an entry; false when the key is there already. <paramref name="identity"/> is the key as text, with its type.</summary>
    public bool Add(string identity, object? key, object? value)
    {
        if (!_keys.Add(identity)) return false;
        Entries.Add((key, value));
        return true;
    }

    /// <summary>The value under a text; null when absent.</summary>
    public object? Find(string name)
    {
        foreach (var (key, value) in Entries)
            if (key is string text && text == name) return value;
        return null;
    }
}
