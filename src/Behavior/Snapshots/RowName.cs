namespace Behavior.Snapshots;

/// <summary>A theory row: which theory, and the values of its parameters.</summary>
/// <param name="Type">The theory's class.</param>
/// <param name="Method">The theory.</param>
/// <param name="Parameters">Names and values, in the theory's order.</param>
public sealed record RowName(string Type, string Method, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>The name of the row's files, without an ending.</summary>
    public string File => SnapshotName.Of(Type, Method, Parameters.Select(p => (p.Key, (object?)p.Value)));

    /// <summary>The value of a parameter; empty where the theory has none of this name.</summary>
    public string Parameter(string name) => Parameters.FirstOrDefault(p => p.Key == name).Value ?? "";
}
