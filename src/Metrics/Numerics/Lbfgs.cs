namespace Behavior.Metrics.Numerics;

/// <summary>
/// Limited-memory BFGS for smooth convex functions (Liu, Nocedal 1989). The line search looks at directional derivatives alone, whose sign brackets the minimum
/// along a line of a convex function: function values stop telling points apart long before the gradient does.
/// </summary>
static class Lbfgs
{
    const int Memory = 20;

    /// <summary>Value at <paramref name="x"/>, its gradient into <paramref name="gradient"/>.</summary>
    public delegate double Objective(double[] x, double[] gradient);

    /// <summary>Moves <paramref name="x"/> to the minimum; stops when <paramref name="settled"/>(gradient), or when no step changes anything. Returns the gradient there.</summary>
    public static double[] Minimise(Objective f, double[] x, Func<double[], bool> settled, int iterations)
    {
        var gradient = new double[x.Length];
        f(x, gradient);
        var history = new Queue<(double[] Step, double[] Change, double Inverse)>();
        for (var i = 0; i < iterations && !settled(gradient); i++)
        {
            var direction = Direction(gradient, history);
            if (Vectors.Dot(direction, gradient) >= 0)
            {
                history.Clear();
                direction = Direction(gradient, history);
            }
            if (Search(f, x, gradient, direction, history.Count == 0) is not { } next) break;
            double[] step = Difference(next.X, x), change = Difference(next.Gradient, gradient);
            var curvature = Vectors.Dot(step, change);
            if (curvature > 0) history.Enqueue((step, change, 1 / curvature));
            if (history.Count > Memory) history.Dequeue();
            next.X.CopyTo(x, 0);
            gradient = next.Gradient;
        }
        return gradient;
    }

    static double[] Direction(double[] gradient, Queue<(double[] Step, double[] Change, double Inverse)> history)
    {
        double[] q = [.. gradient.Select(g => -g)];
        var pairs = history.ToArray();
        var alphas = new double[pairs.Length];
        for (var i = pairs.Length - 1; i >= 0; i--)
        {
            alphas[i] = pairs[i].Inverse * Vectors.Dot(pairs[i].Step, q);
            Vectors.AddScaled(q, pairs[i].Change, -alphas[i]);
        }
        if (pairs.Length > 0)
        {
            var (_, change, inverse) = pairs[^1];
            var scale = 1 / (inverse * Vectors.Dot(change, change));
            foreach (ref var v in q.AsSpan()) v *= scale;
        }
        for (var i = 0; i < pairs.Length; i++)
            Vectors.AddScaled(q, pairs[i].Step, alphas[i] - pairs[i].Inverse * Vectors.Dot(pairs[i].Change, q));
        return q;
    }

    static (double[] X, double[] Gradient)? Search(Objective f, double[] x, double[] gradient, double[] direction, bool first)
    {
        double start = Vectors.Dot(gradient, direction), low = 0, lowSlope = start, high = double.PositiveInfinity, highSlope = 0;
        var step = first ? Math.Min(1, 1 / Math.Sqrt(Vectors.Dot(gradient, gradient))) : 1;
        for (var tries = 0; tries < 60; tries++)
        {
            double[] at = [.. x], slopeAt = new double[x.Length];
            Vectors.AddScaled(at, direction, step);
            f(at, slopeAt);
            var slope = Vectors.Dot(slopeAt, direction);
            if (Math.Abs(slope) <= 0.5 * Math.Abs(start)) return at.AsSpan().SequenceEqual(x) ? null : (at, slopeAt);
            if (slope < 0) (low, lowSlope) = (step, slope);
            else (high, highSlope) = (step, slope);
            step = double.IsInfinity(high) ? step * 4 : Between(low, lowSlope, high, highSlope);
            if (step <= low || step >= high) return null;
        }
        return null;
    }

    // The secant's root, kept off the ends so that the bracket shrinks from both sides.
    static double Between(double low, double lowSlope, double high, double highSlope)
    {
        var root = double.IsFinite(highSlope) ? low - lowSlope * (high - low) / (highSlope - lowSlope) : (low + high) / 2;
        return Math.Clamp(root, low + 0.1 * (high - low), high - 0.1 * (high - low));
    }

    static double[] Difference(double[] a, double[] b)
    {
        var d = new double[a.Length];
        for (var i = 0; i < d.Length; i++) d[i] = a[i] - b[i];
        return d;
    }
}
