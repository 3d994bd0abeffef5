using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Samples that come from few origins: corruptions of a picture, views of an object. Beside each figure stands what samples as units would say.</summary>
static class ClusterScenarios
{
    public static IEnumerable<Scenario> All() => [.. Of("60 pictures x 19 corruptions", 60, _ => 19), .. Of("32 objects x 40 to 60 views", 32, chance => 40 + chance.Below(21))];

    static IEnumerable<Scenario> Of(string zoo, int origins, Func<Chance, int> samples)
    {
        foreach (var naive in new[] { false, true })
        {
            var how = zoo + (naive ? ", NAIVE: samples as units" : "");
            yield return new("accuracy of clusters", how, 0.7, chance => Trial.Of(Draw(chance, 0).First.Estimate(), 0.7));
            foreach (var lead in new[] { 0, 0.03, 0.1 })
                yield return new("accuracy difference of clusters", how, lead, chance =>
                {
                    var (a, b) = Draw(chance, lead);
                    return Trial.Of(a - b, lead);
                });

            foreach (var model in new ConfidentModel[] { new("calibrated", 2.5, c => c), new("overconfident by 0.1", 2.5, c => Math.Max(0, c - 0.1)) })
                yield return new("ECE of clusters", $"{how}, {model.Name}", model.Ece, chance =>
                {
                    var (origin, units) = Samples(chance);
                    double[] easy = chance.Normals(origins), taste = chance.Normals(origins);
                    double[] confidences = [.. origin.Select(o => model.Confidence(Normal.Cdf(Math.Sqrt(0.5) * (easy[o] + chance.Normal()))))];
                    bool[] correct = [.. origin.Select((o, i) => Math.Sqrt(0.5) * (taste[o] + chance.Normal()) < Normal.Quantile(Math.Clamp(model.Accuracy(confidences[i]), 1e-9, 1 - 1e-9)))];
                    return Trial.Of(SampledEce.Of(units, confidences, correct).Estimate(), model.Ece);
                }) { Most = 1000 };

            (int[], Units) Samples(Chance chance)
            {
                int[] origin = [.. Enumerable.Range(0, origins).SelectMany(o => Enumerable.Repeat(o, samples(chance)))];
                return (origin, naive ? Units.Alone("set", origin.Length) : Units.Of("set", [.. origin.Select(o => $"origin {o}")]));
            }

            (SampledFigure First, SampledFigure Second) Draw(Chance chance, double lead)
            {
                var (origin, units) = Samples(chance);
                double[] hard = chance.Normals(origins), own = chance.Normals(origin.Length);
                return (Model(chance, units, origin, hard, own, 0.7 + lead), Model(chance, units, origin, hard, own, 0.7));
            }
        }
    }

    /// <summary>Half of what decides an answer is the origin's, a tenth the sample's, a fifth what this model makes of the origin, a fifth chance.</summary>
    static SampledFigure Model(Chance chance, Units units, int[] origin, double[] hard, double[] own, double accuracy)
    {
        var (skill, taste) = (Normal.Quantile(accuracy), chance.Normals(hard.Length));
        return SampledFigure.Mean(units, [.. origin.Select((o, i) =>
            skill + Math.Sqrt(0.5) * hard[o] + Math.Sqrt(0.1) * own[i] + Math.Sqrt(0.2) * taste[o] + Math.Sqrt(0.2) * chance.Normal() > 0 ? 1.0 : 0)]);
    }
}
