namespace Behavior.Findings;

/// <summary>How claims ask a run.</summary>
public static class BehaviorRunExtensions
{
    /// <summary>The groups and sets of a zoo.</summary>
    public static Zoo In(this BehaviorRun run, string zoo) => new(run, zoo);
}
