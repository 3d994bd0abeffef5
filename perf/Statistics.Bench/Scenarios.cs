namespace Behavior.Perf.Statistics;

/// <summary>Everything that is simulated.</summary>
static class Scenarios
{
    // One after the other: some first find their truth by a large simulation.
    public static IEnumerable<Scenario> All() => s_families.SelectMany(family => family());

    static readonly Func<IEnumerable<Scenario>>[] s_families =
    [
        AccuracyScenarios.All,
        ClusterScenarios.All,
        SetScenarios.All,
        RatioScenarios.All,
        MistakeScenarios.All,
        CalibrationScenarios.All,
        TemperatureScenarios.All,
        RobustnessScenarios.All,
        SimilarityScenarios.All,
        TaskScenarios.All,
        SeedScenarios.All,
        MarginScenarios.All,
        RankScenarios.All,
        FindingScenarios.All,
    ];
}
