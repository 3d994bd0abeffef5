using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Transfer;

/// <summary>
/// Weighted k-nearest-neighbour classification of frozen features (Wu et al. 2018; the evaluation of DINO, Caron et al. 2021): rows of unit length, each of the k most
/// similar training rows votes exp(similarity / temperature) for its class. Immutable, thread-safe.
/// </summary>
public sealed class NearestNeighbours
{
    readonly TransferData _train;
    readonly int[] _labels;
    readonly Standardiser? _standardiser;
    readonly double _temperature;
    readonly int _classes;

    /// <summary>Remembers the training samples.</summary>
    /// <param name="train">Features of the training samples.</param>
    /// <param name="labels">Class of each.</param>
    /// <param name="k">Neighbours that vote; all training rows when there are fewer.</param>
    /// <param name="temperature">Of the votes; 0.07 in the references.</param>
    /// <param name="standardise">Standardise columns by the training rows first.</param>
    /// <param name="classes">Length of the score lists; one more than the largest label unless given.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0422, 0424, 0427: labels that do not fit, k or temperature out of range.</exception>
    public NearestNeighbours(Features train, ReadOnlySpan<int> labels, int k = 20, double temperature = 0.07, bool standardise = false, int? classes = null)
    {
        TransferData.RequireLabels(train, labels);
        if (k < 1) throw BadInput.Argument("k", "at least 1", $"{k}", "arguments in another order");
        // exp(1 / T) must stay finite.
        if (!(temperature >= 0.002) || double.IsInfinity(temperature)) throw BadInput.Argument("the temperature of the votes", "at least 0.002", BadInput.Text(temperature), "1 / T passed for T");
        _classes = classes ?? labels.ToArray().Max() + 1;
        LogitMatrix.RequireLabels(labels, _classes);
        (_labels, _temperature, K) = ([.. labels], temperature, Math.Min(k, train.Rows));
        _standardiser = standardise ? Standardiser.Fit(train) : null;
        _train = new TransferData(train, _standardiser).Normalise();
    }

    /// <summary>Neighbours that vote.</summary>
    public int K { get; }

    /// <summary>Predicted class of each sample.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: another width.</exception>
    public int[] Predict(Features features) => [.. Find(features).Select(n => n.Prediction)];

    /// <summary>Neighbours, scores and prediction of each sample. Work: samples x training rows x width.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: another width.</exception>
    public IReadOnlyList<Neighbours> Find(Features features)
    {
        BadInput.RequireSame("columns of the features", _train.Columns, features.Columns);
        var data = new TransferData(features, _standardiser).Normalise();
        var found = new Neighbours[features.Rows];
        Parallel.For(0, found.Length, i => found[i] = Of(data.Row(i)));
        return found;
    }

    Neighbours Of(ReadOnlySpan<double> row)
    {
        var similarities = new double[_train.Rows];
        for (var t = 0; t < similarities.Length; t++) similarities[t] = Numerics.Vectors.Dot(row, _train.Row(t));
        var positions = Nearest(similarities);
        var scores = new double[_classes];
        // In order of neighbours: another order would move the last bits.
        foreach (var t in positions) scores[_labels[t]] += Math.Exp(similarities[t] / _temperature);
        return new(positions, [.. positions.Select(t => similarities[t])], scores, Array.IndexOf(scores, scores.Max()));
    }

    int[] Nearest(double[] similarities)
    {
        double[] sorted = [.. similarities];
        Array.Sort(sorted);
        var least = sorted[^K];
        var positions = new List<int>(K);
        var above = sorted.AsSpan(sorted.Length - K).ToArray().Count(s => s > least);
        var equal = K - above;
        for (var t = 0; t < similarities.Length; t++)
            if (similarities[t] > least || (similarities[t] == least && equal-- > 0)) positions.Add(t);
        return [.. positions.OrderByDescending(t => similarities[t])];
    }
}
