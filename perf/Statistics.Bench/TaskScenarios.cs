using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>The mean over tasks that could have been others: 60 to 400 pictures each, two models' lead differs by 4 points from task to task.</summary>
static class TaskScenarios
{
    public static IEnumerable<Scenario> All()
    {
        foreach (var tasks in new[] { 13, 5 })
            foreach (var lead in new[] { 0, 0.02, 0.05 })
                yield return new("difference of means over tasks", $"{tasks} tasks", lead, chance => Trial.Of(Lead(chance, tasks, lead, pictures: false), lead));
        yield return new("difference of means over tasks", "13 tasks, NAIVE: their pictures as units", 0, chance => Trial.Of(Lead(chance, 13, 0, pictures: true), 0));
    }

    static SampledFigure Lead(Chance chance, int tasks, double lead, bool pictures)
    {
        var units = Units.Of("transfer tasks", [.. Enumerable.Range(0, tasks).Select(t => $"task {t}")]);
        var (first, second) = (new List<SampledFigure>(), new List<SampledFigure>());
        for (var t = 0; t < tasks; t++)
        {
            var n = 60 + chance.Below(341);
            var (own, accuracy, easiness) = (Units.Alone($"task {t}", n), 0.55 + 0.25 * chance.Uniform(), chance.Normals(n));
            first.Add(SampledFigure.Mean(own, Answers.Right(chance, easiness, Math.Clamp(accuracy + lead + 0.04 * chance.Normal(), 0.01, 0.99))));
            second.Add(SampledFigure.Mean(own, Answers.Right(chance, easiness, accuracy)));
        }
        return pictures ? SampledFigure.Average(first) - SampledFigure.Average(second) : SampledFigure.MeanOverUnits(units, first) - SampledFigure.MeanOverUnits(units, second);
    }
}
