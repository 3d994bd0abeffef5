namespace Behavior.Perf.Statistics;

/// <summary>Everything that is simulated.</summary>
static class Scenarios
{
    public static IEnumerable<Scenario> All() => [.. CalibrationScenarios.All()];
}
