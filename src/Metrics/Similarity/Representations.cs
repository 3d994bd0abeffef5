using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>Checks that two feature matrices can be compared, and their centred forms.</summary>
static class Representations
{
    public const string NoVariance = "one of the representations has no variance: all its columns are constant";

    public static (Columns X, Columns Y) Centred(Features x, Features y)
    {
        BadInput.RequireSame("rows of the second representation", x.Rows, y.Rows);
        return (Columns.Centred(x), Columns.Centred(y));
    }

    public static bool HaveVariance(Columns x, Columns y) => !x.IsZero && !y.IsZero;

    public static Figure Ratio(double xy, double xx, double yy) =>
        xx > 0 && yy > 0 ? xy / (Math.Sqrt(xx) * Math.Sqrt(yy)) : Figure.Undefined("the self-similarity of a representation is not positive: too few samples for its width");
}
