using Behavior.Metrics.Confidence;
using Behavior.Metrics.Numerics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Invariance;

/// <summary>
/// Behaviour along an axis: the same samples under m settings of one transformation (scale, shift, resolution). The reference is the
/// untransformed setting. The paper plots the accuracy and true-class probability curves; areas, consistency and worst cases are ours.
/// </summary>
public sealed class AxisBehavior
{
    AxisBehavior(int n, int reference, IReadOnlyList<InvariancePoint> points, PredictionsAlongAxis predictions)
    {
        (N, Reference, Points, Predictions) = (n, reference, points, predictions);
    }

    /// <summary>Samples.</summary>
    public int N { get; }

    /// <summary>Position of the untransformed setting.</summary>
    public int Reference { get; }

    /// <summary>The curves, point by point.</summary>
    public IReadOnlyList<InvariancePoint> Points { get; }

    /// <summary>What single samples do along the axis.</summary>
    public PredictionsAlongAxis Predictions { get; }

    /// <summary>First position of the lowest accuracy.</summary>
    public int WorstPoint => Enumerable.Range(0, Points.Count).MinBy(j => Points[j].Accuracy.Value);

    /// <summary>The lowest accuracy along the axis.</summary>
    [Metric("worst_accuracy", Direction.HigherIsBetter, Low = 0, High = 1, Source = "minimum of the accuracy curve")]
    public Estimate WorstAccuracy => Points[WorstPoint].Accuracy;

    /// <summary>Accuracy at the reference minus the lowest.</summary>
    public Figure AccuracyDropAtWorst => Points[Reference].Accuracy.Value - WorstAccuracy.Value;

    /// <summary>Mean consistency over the points other than the reference; undefined for one point.</summary>
    public Figure MeanConsistencyOffReference => Points.Count == 1 ? Figure.Undefined("one point has no other") : Points.Where((_, j) => j != Reference).Average(p => p.Consistency.Value);

    /// <summary>The largest ECE along the axis.</summary>
    public Figure LargestEce => Points.Max(p => p.Ece.Value);

    /// <summary>ECE at each point minus that at the reference.</summary>
    public IReadOnlyList<double> EceDrift => [.. Points.Select(p => p.Ece.Value - Points[Reference].Ece.Value)];

    /// <summary>Over-confidence at each point minus that at the reference.</summary>
    public IReadOnlyList<double> OverconfidenceDrift => [.. Points.Select(p => p.Overconfidence.Value - Points[Reference].Overconfidence.Value)];

    /// <summary>The largest absolute ECE drift.</summary>
    public Figure LargestEceDrift => EceDrift.Max(Math.Abs);

    /// <summary>Normalised area of a curve over the linear axis (shift); undefined for one point.</summary>
    [Metric("accuracy_area", Direction.HigherIsBetter, Low = 0, High = 1, Source = "trapezoid over the axis rescaled to [0, 1]")]
    public Figure LinearArea(Func<InvariancePoint, Estimate> curve) => AxisArea.Linear(Settings, Values(curve));

    /// <summary>Normalised area of a curve over the logarithmic axis (scale, resolution); undefined for one point or settings that are not positive.</summary>
    public Figure LogArea(Func<InvariancePoint, Estimate> curve) => AxisArea.Log(Settings, Values(curve));

    /// <summary>An accuracy area divided by the accuracy at the reference; can exceed 1, undefined when nothing is right there.</summary>
    public Figure RelativeToReference(Figure area)
    {
        var reference = Points[Reference].Accuracy.Value;
        return !area.IsDefined ? area : reference == 0 ? Figure.Undefined("no sample is right at the reference") : area.Value / reference;
    }

    double[] Settings => [.. Points.Select(p => p.Setting)];

    double[] Values(Func<InvariancePoint, Estimate> curve) => [.. Points.Select(p => curve(p).Value)];

    /// <summary>Measures all points.</summary>
    /// <param name="logits">float32, row-major [n samples, m settings, classes].</param>
    /// <param name="classes">Classes; at least 2.</param>
    /// <param name="labels">One class index a sample.</param>
    /// <param name="settings">The m settings, strictly ascending.</param>
    /// <param name="reference">Position of the untransformed setting.</param>
    /// <param name="bins">Number of confidence bins.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels, shapes or settings.</exception>
    public static AxisBehavior Of(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, ReadOnlySpan<double> settings, int reference, int bins = 15)
    {
        AxisArea.RequireAxis(settings);
        if ((uint)reference >= (uint)settings.Length)
            throw BadInput.Argument("the position of the reference", $"0 to {settings.Length - 1}", $"{reference}", "the setting itself instead of its position");
        BadInput.RequireSame("rows of logits (samples x settings)", (long)labels.Length * settings.Length, LogitMatrix.Rows(logits, classes));
        for (var row = 0; row < labels.Length * settings.Length; row++) LogitMatrix.RequireFinite(logits.Slice(row * classes, classes), row / settings.Length);
        LogitMatrix.RequireLabels(labels, classes);
        var scores = Scores(logits, classes, labels, settings.Length);
        var points = new InvariancePoint[settings.Length];
        for (var j = 0; j < points.Length; j++) points[j] = Point(settings[j], scores[j], scores[reference], bins);
        return new(labels.Length, reference, points, PredictionsAlongAxis.Of(scores));
    }

    static unsafe PredictionScores[] Scores(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, int settings)
    {
        var repeated = new int[labels.Length * settings];
        for (var i = 0; i < repeated.Length; i++) repeated[i] = labels[i / settings];
        var scores = new PredictionScores[settings];
        fixed (float* z = logits)
        fixed (int* y = repeated)
            for (var j = 0; j < settings; j++)
            {
                var builder = new PredictionScoresBuilder(classes, capacity: labels.Length);
                builder.Add(new LogitBlock((nint)z, (nint)y, classes, labels.Length, j, settings));
                scores[j] = builder.Build();
            }
        return scores;
    }

    static InvariancePoint Point(double setting, PredictionScores here, PredictionScores reference, int bins)
    {
        int same = 0, right = 0, kept = 0;
        for (var i = 0; i < here.N; i++)
        {
            same += here.Predictions[i] == reference.Predictions[i] ? 1 : 0;
            right += reference.Correct[i] ? 1 : 0;
            kept += reference.Correct[i] && here.Correct[i] ? 1 : 0;
        }
        var report = new CalibrationReport(here, bins);
        return new InvariancePoint
        {
            Setting = setting,
            Accuracy = report.Top1,
            TrueClassProbability = MeanEstimate.Of(here.TrueClassProbabilities),
            MeanConfidence = report.MeanConfidence,
            Ece = report.Ece,
            Overconfidence = report.Overconfidence,
            Consistency = Wilson.Proportion(same, here.N),
            KeptWhenRightAtReference = right == 0 ? Estimate.Undefined(0, "no sample is right at the reference") : Wilson.Proportion(kept, right),
        };
    }
}
