using System.Globalization;

namespace Behavior.Snapshots;

/// <summary>File names after Verify's rules: <c>Class.Method_param=value_param=value</c>; characters that a file system dislikes become dashes.</summary>
public static class SnapshotName
{
    const string Replaced = "\"\\<>|:*?/#";

    /// <summary>The name without <c>.verified.json</c>.</summary>
    public static string Of(string type, string method, IEnumerable<(string Name, object? Value)> arguments) =>
        string.Concat($"{type}.{method}".Concat(arguments.SelectMany(a => $"_{a.Name}={(a.Value is null ? "null" : Convert.ToString(a.Value, CultureInfo.InvariantCulture))}"))
            .Select(c => char.IsControl(c) || Replaced.Contains(c) ? '-' : c));
}
