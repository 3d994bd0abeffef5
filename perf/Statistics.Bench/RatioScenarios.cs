using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Ratios of means, composed as ShapeDecisions.Bias and InvarianceCurve.Kept do.</summary>
static class RatioScenarios
{
    /// <summary>Weights of five settings in the area, and what each takes from the skill.</summary>
    static readonly double[] s_weights = [0.125, 0.25, 0.25, 0.25, 0.125], s_loss = [0, 0.1, 0.3, 0.6, 1.1];

    public static IEnumerable<Scenario> All()
    {
        foreach (var n in new[] { 120, 1200 })
        {
            var units = Units.Alone("set", n);
            yield return new("shape bias", $"{n:N0} pictures, 60 % decided", 0.3, chance => Trial.Of(Bias(chance, units, chance.Normals(n), 0.3).Estimate(), 0.3));
            foreach (var lead in new[] { 0, 0.05 })
                yield return new("shape bias difference", $"{n:N0} pictures, 60 % decided", lead, chance =>
                {
                    var cues = chance.Normals(n);
                    return Trial.Of(Bias(chance, units, cues, 0.3 + lead) - Bias(chance, units, cues, 0.3), lead);
                });
        }
        var pictures = Units.Alone("set", 400);
        foreach (var accuracy in new[] { 0.8, 0.5 })
            yield return new("kept accuracy", $"400 pictures, 5 settings, accuracy {accuracy:0.0} without", TrueKept(accuracy, 1), chance =>
                Trial.Of(Kept(chance, pictures, chance.Normals(400), accuracy, 1).Estimate(), TrueKept(accuracy, 1)));
        foreach (var loss in new[] { 1, 1.2, 1.5 })
            yield return new("kept accuracy difference", $"400 pictures, 5 settings, losses x {loss:0.0}", TrueKept(0.8, 1) - TrueKept(0.75, loss), chance =>
            {
                var easiness = chance.Normals(400);
                return Trial.Of(Kept(chance, pictures, easiness, 0.8, 1) - Kept(chance, pictures, easiness, 0.75, loss), TrueKept(0.8, 1) - TrueKept(0.75, loss));
            });
    }

    static SampledFigure Bias(Chance chance, Units units, double[] cues, double bias)
    {
        var (shape, decided) = (Answers.Right(chance, cues, bias), Answers.Right(chance, chance.Normals(cues.Length), 0.6));
        double[] forShape = [.. shape.Zip(decided, (s, d) => s * d)], forTexture = [.. shape.Zip(decided, (s, d) => (1 - s) * d)];
        return SampledFigure.Of([SampledFigure.Mean(units, forShape), SampledFigure.Mean(units, forTexture)], x => x[0] / (x[0] + x[1]));
    }

    /// <summary>Half of a model's own part of an answer stays with the picture at every setting.</summary>
    static SampledFigure Kept(Chance chance, Units units, double[] easiness, double accuracy, double losses)
    {
        double[] own = chance.Normals(easiness.Length), lasting = [.. easiness.Zip(own, (e, o) => Math.Sqrt(0.75) * e + 0.5 * o)];
        return SampledFigure.Of([.. s_loss.Select(l => SampledFigure.Mean(units, Answers.BySkill(chance, lasting, Normal.Quantile(accuracy) - losses * l)))],
            x => s_weights.Zip(x, (w, a) => w * a).Sum() / x[0]);
    }

    static double TrueKept(double accuracy, double losses) => s_weights.Zip(s_loss, (w, l) => w * Normal.Cdf(Normal.Quantile(accuracy) - losses * l)).Sum() / accuracy;
}
