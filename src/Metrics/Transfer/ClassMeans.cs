namespace Behavior.Metrics.Transfer;

/// <summary>Nearest class mean, by squared Euclidean distance or by cosine. Only classes with a training row take part. Immutable, thread-safe.</summary>
public sealed class ClassMeans
{
    readonly double[][] _means;
    readonly Standardiser? _standardiser;
    readonly bool _cosine;
    readonly int _columns;

    /// <summary>Averages the training rows of each class.</summary>
    /// <param name="train">Features of the training samples.</param>
    /// <param name="labels">Class of each.</param>
    /// <param name="cosine">Rows to unit length, means to unit length, largest dot product; else smallest squared distance.</param>
    /// <param name="standardise">Standardise columns by the training rows first.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: labels that do not fit.</exception>
    public ClassMeans(Features train, ReadOnlySpan<int> labels, bool cosine = false, bool standardise = false)
    {
        TransferData.RequireLabels(train, labels);
        (_cosine, _columns, _standardiser) = (cosine, train.Columns, standardise ? Standardiser.Fit(train) : null);
        var data = Prepared(train);
        var classes = TransferData.ClassesOf(labels);
        _means = new double[classes.Length][];
        for (var c = 0; c < classes.Length; c++) _means[c] = Mean(data, labels, classes[c]);
        Classes = classes;
    }

    /// <summary>Classes that take part, ascending.</summary>
    public IReadOnlyList<int> Classes { get; }

    /// <summary>For each sample, the squared distance or the cosine similarity to each of <see cref="Classes"/>.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: another width.</exception>
    public double[][] Scores(Features features)
    {
        BadInput.RequireSame("columns of the features", _columns, features.Columns);
        var data = Prepared(features);
        var scores = new double[features.Rows][];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = new double[_means.Length];
            for (var c = 0; c < _means.Length; c++) scores[i][c] = _cosine ? Numerics.Vectors.Dot(data.Row(i), _means[c]) : Numerics.Vectors.SquaredDistance(data.Row(i), _means[c]);
        }
        return scores;
    }

    /// <summary>Predicted class of each sample; the lower class among equals.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: another width.</exception>
    public int[] Predict(Features features) => [.. Scores(features).Select(s => Classes[Array.IndexOf(s, _cosine ? s.Max() : s.Min())])];

    TransferData Prepared(Features features)
    {
        var data = new TransferData(features, _standardiser);
        return _cosine ? data.Normalise() : data;
    }

    double[] Mean(TransferData data, ReadOnlySpan<int> labels, int cls)
    {
        var mean = new double[_columns];
        var count = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != cls) continue;
            Numerics.Vectors.AddScaled(mean, data.Row(i), 1);
            count++;
        }
        foreach (ref var v in mean.AsSpan()) v /= count;
        if (!_cosine) return mean;
        var norm = Math.Max(Math.Sqrt(Numerics.Vectors.Dot(mean, mean)), 1e-12);
        return [.. mean.Select(v => v / norm)];
    }
}
