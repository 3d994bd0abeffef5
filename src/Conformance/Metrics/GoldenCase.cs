using System.Text.Json;

namespace Behavior.Conformance.Metrics;

/// <summary>One case: its name, what it expects, and what to compare.</summary>
sealed record GoldenCase(string Name, JsonElement Values, Action<Expected> Compare);
