using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Metrics;

/// <summary>One case: its name, what it expects, and what to compare.</summary>
sealed record GoldenCase(string Name, GoldenValue Values, Action<Expected> Compare);
