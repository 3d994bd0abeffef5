namespace Behavior.Conformance.Cases;

/// <summary>One member of an object in a golden.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Value">Its value.</param>
public readonly record struct GoldenProperty(string Name, GoldenValue Value);
