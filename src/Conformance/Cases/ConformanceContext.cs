namespace Behavior.Conformance.Cases;

/// <summary>What a conformance run is given besides the goldens.</summary>
/// <param name="ThirdParty">The folder with data of others that goldens name by <c>{"third_party": "..."}</c>.</param>
/// <param name="Filter">Only cases whose name contains this text; empty for all.</param>
public sealed record ConformanceContext(string ThirdParty, string Filter = "")
{
    /// <summary>Whether a case of this name is wanted.</summary>
    public bool Wants(string name) => Filter.Length == 0 || name.Contains(Filter, StringComparison.OrdinalIgnoreCase);
}
