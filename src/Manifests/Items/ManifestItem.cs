using Behavior.Diagnostics.Items;

namespace Behavior.Manifests.Items;

/// <summary>One MSBuild item: its name, and its metadata as they stand.</summary>
public abstract record ManifestItem
{
    /// <summary>The name in theory rows, snapshots and messages.</summary>
    public required string Name { get; init; }

    /// <summary>All of the item's metadata.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that defines the item.</summary>
    public string DefinedIn { get; init; } = "";

    /// <summary>Where the build was started; relative paths count from there.</summary>
    public string StartedIn { get; init; } = "";

    /// <summary>The full path in a metadata; empty where the item has none, and as it stands where it can be none: the check says so.</summary>
    public string Path(ItemKey key) =>
        key.Text(Options) is { Length: > 0 } text ? text.Contains('\0') ? text : System.IO.Path.GetFullPath(System.IO.Path.Combine(StartedIn, text)) : "";

    /// <summary>All metadata, with full paths under the keys that are paths: what a reader or a source is given.</summary>
    public IReadOnlyDictionary<string, string> OptionsFor(IEnumerable<ItemKey> keys)
    {
        var options = new Dictionary<string, string>(Options, StringComparer.Ordinal);
        foreach (var key in keys.Where(k => k.Type == ItemKeyType.Path && options.ContainsKey(k.Name))) options[key.Name] = Path(key);
        return options;
    }
}
