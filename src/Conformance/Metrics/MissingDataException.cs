namespace Behavior.Conformance.Metrics;

/// <summary>Data that a golden names is not here: its cases are skipped with this message.</summary>
sealed class MissingDataException(string message) : Exception(message);
