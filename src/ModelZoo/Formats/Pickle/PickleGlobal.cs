namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A function or class that a pickle may name, and what it means here. Nothing is ever imported.</summary>
/// <param name="Name">Its full name, for messages.</param>
/// <param name="Kind">What it may be used for.</param>
/// <param name="Call">What a call on a tuple of arguments makes; null when it must not be called.</param>
/// <param name="Type">The element type of a storage class or a dtype; null otherwise and for untyped storages.</param>
sealed record PickleGlobal(string Name, PickleGlobalKind Kind, Func<PickleCalls, object?[], object?>? Call = null, ElementType? Type = null);
