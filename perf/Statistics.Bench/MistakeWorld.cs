using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Pictures with sixteen factors, each on 9 to 14 % of them, and models that err more where some are present. Ratios are composed as ErrorRatios does.</summary>
/// <param name="Skills">Skill of each model on a picture without factors.</param>
/// <param name="Losses">By model, by factor: what the factor takes from the skill.</param>
sealed record MistakeWorld(double[] Skills, double[][] Losses)
{
    public const int Factors = 16;
    const int Many = 1_000_000;

    double[][]? _truth;

    /// <summary>By model, by factor: error ratio of infinitely many pictures, from the chance of an error on a million pictures.</summary>
    public double[][] Truth => _truth ??= Simulate();

    /// <summary>By model, by factor: the ratios on n fresh pictures.</summary>
    public SampledFigure[][] Draw(Chance chance, Units units)
    {
        var (n, easiness) = (units.Samples, chance.Normals(units.Samples));
        bool[][] has = [.. Enumerable.Range(0, n).Select(_ => Present(chance))];
        bool[][] byFactor = [.. Enumerable.Range(0, Factors).Select(f => has.Select(h => h[f]).ToArray())];
        return [.. Skills.Select((skill, m) =>
        {
            double[] moved = [.. easiness.Select((e, i) => e - Loss(m, has[i]) / Math.Sqrt(0.6))];
            double[] wrong = [.. Answers.BySkill(chance, moved, skill).Select(right => 1 - right)];
            var average = SampledFigure.Mean(units, wrong);
            return byFactor.Select(counted => SampledFigure.Of([SampledFigure.Mean(units, wrong, counted), average], x => x[0] / x[1])).ToArray();
        })];
    }

    double[][] Simulate()
    {
        var chance = new Chance("mistakes", 0);
        var (errors, counts, all) = (Skills.Select(_ => new double[Factors]).ToArray(), new int[Factors], new double[Skills.Length]);
        for (var i = 0; i < Many; i++)
        {
            var has = Present(chance);
            for (var f = 0; f < Factors; f++) counts[f] += has[f] ? 1 : 0;
            for (var m = 0; m < Skills.Length; m++)
            {
                var error = Normal.Cdf(Loss(m, has) - Skills[m]);
                all[m] += error / Many;
                for (var f = 0; f < Factors; f++) errors[m][f] += has[f] ? error : 0;
            }
        }
        return [.. errors.Select((byFactor, m) => byFactor.Select((e, f) => e / counts[f] / all[m]).ToArray())];
    }

    double Loss(int model, bool[] has)
    {
        var loss = 0.0;
        for (var f = 0; f < Factors; f++) loss += has[f] ? Losses[model][f] : 0;
        return loss;
    }

    static bool[] Present(Chance chance)
    {
        var has = new bool[Factors];
        for (var f = 0; f < Factors; f++) has[f] = chance.Happens(0.09 + 0.05 * f / (Factors - 1));
        return has;
    }
}
