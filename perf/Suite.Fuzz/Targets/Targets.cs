using Behavior.Diagnostics;
using Behavior.Fuzzing;

namespace Behavior.Suite.Fuzz;

/// <summary>What the tool and the suite read besides pictures, data, weights and the store.</summary>
static class Targets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
        [GoldenTargets.Bytes, GoldenTargets.Values, ManifestTargets.File, ManifestTargets.Values, ManifestTargets.Metadata, ResultTargets.File, ResultTargets.Values];

    /// <summary>Runs a reader; the code with which it refused, or what it returned.</summary>
    public static string Outcome(Func<string> read)
    {
        try { return read(); }
        catch (BehaviorException refusal) { return refusal.Code; }
    }
}
