using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Models that err on the same pictures, as real ones do: an answer is right where skill, the picture's easiness and a part of the model's own add up to more than 0.</summary>
static class Answers
{
    /// <summary>The share of an answer's variance that models have in common: two of 70 % accuracy then correlate by 0.4.</summary>
    const double Shared = 0.6;

    /// <summary>Standard normal numbers.</summary>
    public static double[] Normals(this Chance chance, int n)
    {
        var all = new double[n];
        for (var i = 0; i < n; i++) all[i] = chance.Normal();
        return all;
    }

    /// <summary>1 for right and 0 for wrong, of a model of this accuracy.</summary>
    public static double[] Right(Chance chance, double[] easiness, double accuracy) => BySkill(chance, easiness, Normal.Quantile(accuracy));

    /// <summary>The same by skill, the normal quantile of the accuracy.</summary>
    public static double[] BySkill(Chance chance, double[] easiness, double skill)
    {
        var right = new double[easiness.Length];
        for (var i = 0; i < right.Length; i++) right[i] = skill + Math.Sqrt(Shared) * easiness[i] + Math.Sqrt(1 - Shared) * chance.Normal() > 0 ? 1 : 0;
        return right;
    }

    /// <summary>The difference in accuracy of two models on the same fresh pictures.</summary>
    public static SampledFigure Difference(Chance chance, Units units, double accuracy, double other)
    {
        var easiness = chance.Normals(units.Samples);
        return SampledFigure.Mean(units, Right(chance, easiness, accuracy)) - SampledFigure.Mean(units, Right(chance, easiness, other));
    }
}
