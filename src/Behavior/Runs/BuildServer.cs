using DiffEngine;

namespace Behavior.Runs;

/// <summary>Whether nobody watches: then what is missing must not pass.</summary>
public static class BuildServer
{
    /// <summary>A build server that is known by its own variables, or one that sets <c>CI</c>, as nearly all do.</summary>
    public static bool IsThis { get; } = BuildServerDetector.Detected || Environment.GetEnvironmentVariable("CI") is { Length: > 0 } and not ("false" or "0");
}
