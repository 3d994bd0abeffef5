using Behavior.Diagnostics;
using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Transfer;

/// <summary>
/// L2-regularised softmax regression on frozen features, solved to the optimum: minimises (1/n) sum of -log softmax(W x + b)[y] + |W|^2 / (2 C n); b is not
/// penalised. This is scikit-learn's multinomial objective divided by C n. Two classes get two rows of weights, which is not one sigmoid of the same C. Only classes
/// with a training row take part. Immutable, thread-safe.
/// </summary>
public sealed class LinearProbe
{
    const double GradientLimit = 1e-9, Acceptable = 1e-6;
    const int Iterations = 20_000;

    readonly double[] _weights, _intercepts;
    readonly Standardiser? _standardiser;
    readonly int[] _classes;
    readonly int _columns;

    LinearProbe(int[] classes, double c, Standardiser? standardiser, int columns, (double[] Weights, double[] Intercepts) solution, double objective, int n)
    {
        (_classes, C, _standardiser, _columns, (_weights, _intercepts), Objective, N) = (classes, c, standardiser, columns, solution, objective, n);
        WeightNorm = Math.Sqrt(_weights.Sum(w => w * w));
    }

    /// <summary>Classes that take part, ascending; names the rows of weights.</summary>
    public IReadOnlyList<int> Classes => _classes;

    /// <summary>Inverse strength of the penalty.</summary>
    public double C { get; }

    /// <summary>Fitted rows.</summary>
    public int N { get; }

    /// <summary>The minimised objective, in mean form.</summary>
    public double Objective { get; }

    /// <summary>The objective as scikit-learn sums it: C n times the mean form.</summary>
    public double ObjectiveAsSum => C * N * Objective;

    /// <summary>The objective without its penalty: mean training loss in nats.</summary>
    public double Loss => Objective - WeightNorm * WeightNorm / (2 * C * N);

    /// <summary>Frobenius norm of W.</summary>
    public double WeightNorm { get; }

    /// <summary>b, one a class, with sum 0 (it is unique up to a constant).</summary>
    public IReadOnlyList<double> Intercepts => _intercepts;

    /// <summary>W, row-major [classes, columns], for standardised columns if the probe standardises.</summary>
    internal ReadOnlySpan<double> Weights => _weights;

    /// <summary>Fits a probe.</summary>
    /// <param name="features">Features of the training samples.</param>
    /// <param name="labels">Class of each.</param>
    /// <param name="c">C, the inverse strength of the penalty; positive.</param>
    /// <param name="standardise">Standardise columns by the training rows first.</param>
    /// <param name="start">A probe of the same rows and another C, whose weights the search starts from; it saves steps and changes nothing else.</param>
    /// <exception cref="BehaviorException">BHV0424, 0427: labels that do not fit, C not positive, a single class, a start of another shape. BHV0428: the optimum was not reached.</exception>
    public static LinearProbe Fit(Features features, ReadOnlySpan<int> labels, double c, bool standardise = true, LinearProbe? start = null) =>
        FitWithin(features, labels, c, standardise, start, GradientLimit);

    /// <summary>Fits until no derivative is larger than <paramref name="limit"/>.</summary>
    internal static LinearProbe FitWithin(Features features, ReadOnlySpan<int> labels, double c, bool standardise, LinearProbe? start, double limit)
    {
        var classes = TransferData.RequireTwoClasses(features, labels);
        if (!(c > 0) || double.IsInfinity(c)) throw BadInput.Argument("C", "a positive number", BadInput.Text(c), "a weight decay passed for its inverse");
        var standardiser = standardise ? Standardiser.Fit(features) : null;
        int[] targets = [.. labels.ToArray().Select(l => Array.BinarySearch(classes, l))];
        var objective = new SoftmaxObjective(new(features, standardiser), targets, classes.Length, c);
        var v = start is null ? new double[objective.Size] : objective.Scaled(start.WeightsOf(classes, features.Columns), start._intercepts);
        var gradient = Lbfgs.Minimise(objective.Evaluate, v, g => objective.Settled(g, limit), Iterations);
        if (!objective.Settled(gradient, Math.Max(limit, Acceptable)))
            throw new BehaviorException("BHV0428", $"logistic regression with C = {BadInput.Text(c)} did not reach its optimum in {Iterations} steps. "
                + "Usual cause: a very large C on separable data; use a smaller one.");
        return new(classes, c, standardiser, features.Columns, objective.Original(v), objective.Evaluate(v, gradient), features.Rows);
    }

    double[] WeightsOf(int[] classes, int columns)
    {
        BadInput.RequireSame("columns of the features and of the start", columns, _columns);
        return classes.AsSpan().SequenceEqual(_classes)
            ? _weights
            : throw BadInput.Argument("the start", $"a probe of the classes {string.Join(", ", classes)}", $"one of {string.Join(", ", _classes)}", "a fit on other rows");
    }

    /// <summary>Logits of one sample, one for each of <see cref="Classes"/>.</summary>
    /// <exception cref="BehaviorException">BHV0424: another width.</exception>
    public double[] Logits(ReadOnlySpan<float> row)
    {
        BadInput.RequireSame("columns of the features", _columns, row.Length);
        var x = new double[_columns];
        if (_standardiser is not null) _standardiser.Apply(row, x);
        else for (var j = 0; j < x.Length; j++) x[j] = row[j];
        var logits = new double[Classes.Count];
        for (var c = 0; c < logits.Length; c++) logits[c] = Vectors.Dot(_weights.AsSpan(c * _columns, _columns), x) + _intercepts[c];
        return logits;
    }

    /// <summary>Predicted class of each sample: the largest logit, the lower class among equals.</summary>
    /// <exception cref="BehaviorException">BHV0424: another width.</exception>
    public int[] Predict(Features features)
    {
        var predictions = new int[features.Rows];
        Parallel.For(0, predictions.Length, i =>
        {
            var logits = Logits(features.Row(i));
            predictions[i] = Classes[Array.IndexOf(logits, logits.Max())];
        });
        return predictions;
    }

    /// <summary>Mean negative log-likelihood of samples in nats; undefined when one's class took no part in the fit.</summary>
    /// <exception cref="BehaviorException">BHV0424, 0427: labels that do not fit, another width.</exception>
    [Metric("probe_nll", Direction.LowerIsBetter, Low = 0, Unit = "nats", Source = "scikit-learn LogisticRegression, log_loss")]
    public Estimate Nll(Features features, ReadOnlySpan<int> labels)
    {
        TransferData.RequireLabels(features, labels);
        var losses = new double[labels.Length];
        for (var i = 0; i < losses.Length; i++)
        {
            var own = Array.BinarySearch(_classes, labels[i]);
            if (own < 0) return Estimate.Undefined(labels.Length, $"sample {i} has the class {labels[i]}, which no training row has");
            var logits = Logits(features.Row(i));
            var max = logits.Max();
            losses[i] = Math.Log(logits.Sum(z => Math.Exp(z - max))) - (logits[own] - max);
        }
        return Statistics.MeanEstimate.Of(losses);
    }
}
