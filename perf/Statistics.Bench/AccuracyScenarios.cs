using Behavior.Metrics.Recognition;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>One accuracy with Wilson's interval, and the difference of two models on the same independent pictures.</summary>
static class AccuracyScenarios
{
    public static IEnumerable<Scenario> All()
    {
        foreach (var n in new[] { 200, 2000 })
            foreach (var p in new[] { 0.5, 0.97, 0.995 })
                yield return new("accuracy (Wilson)", $"{n:N0} pictures", p, chance =>
                    Trial.Of(Accuracy.Of([.. Enumerable.Range(0, n).Select(_ => chance.Happens(p))]), p));
        foreach (var n in new[] { 200, 800, 2000 })
        {
            var units = Units.Alone("set", n);
            foreach (var lead in new[] { 0, 0.01, 0.03 })
                yield return new("accuracy difference", $"{n:N0} pictures, accuracy 0.7", lead, chance => Trial.Of(Answers.Difference(chance, units, 0.7 + lead, 0.7), lead));
            foreach (var lead in new[] { 0, 0.01 })
                yield return new("accuracy difference", $"{n:N0} pictures, accuracy 0.96", lead, chance => Trial.Of(Answers.Difference(chance, units, 0.96 + lead, 0.96), lead));
        }
    }
}
