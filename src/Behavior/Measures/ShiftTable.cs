using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>Which answers of several models are right on reference sets and on the shifted sets that are compared with them.</summary>
sealed class ShiftTable
{
    readonly List<double[][]> _right; // by distinct set, by model, by sample
    readonly int[] _setOf, _offset;
    readonly List<(int Clean, int Shifted)> _pairs;

    ShiftTable(List<double[][]> right, List<(int, int)> pairs, IReadOnlyList<EvaluationInput> inputs)
    {
        (_right, _pairs, Inputs) = (right, pairs, inputs);
        _setOf = [.. right.SelectMany((models, s) => Enumerable.Repeat(s, models[0].Length))];
        _offset = [.. right.Select((_, s) => right.Take(s).Sum(models => models[0].Length))];
    }

    /// <summary>Samples of all sets together.</summary>
    public int N => _setOf.Length;

    /// <summary>Number of shifted sets.</summary>
    public int Sets => _pairs.Count;

    /// <summary>The sets, whose sizes a resample keeps.</summary>
    public Strata Strata => new(_setOf);

    /// <summary>What it was measured on.</summary>
    public IReadOnlyList<EvaluationInput> Inputs { get; }

    public static ShiftTable Of(Evaluations evaluations, IReadOnlyList<string> models, IReadOnlyList<BenchmarkItem> sets)
    {
        List<string> names = [.. sets.SelectMany(s => new[] { s.Reference, s.Name }).Where(n => n.Length > 0).Distinct()];
        var predictions = names.Select(n => evaluations.Predict(models, n)).ToList();
        return new([.. predictions.Select(set => set.Select(Correctness.Values).ToArray())],
            [.. sets.Where(s => s.Reference.Length > 0).Select(s => (names.IndexOf(s.Reference), names.IndexOf(s.Name)))],
            [.. predictions.SelectMany(p => p).Select(EvaluationInput.Of)]);
    }

    /// <summary>Mean over the shifted sets of a figure of the models' clean and shifted accuracies; undefined where one set's is.</summary>
    public Figure Mean(Func<double[], double[], Figure> figure, ReadOnlySpan<int> positions = default)
    {
        var accuracies = positions.IsEmpty ? [.. _right.Select(models => models.Select(m => Smooth(m.Sum(), m.Length)).ToArray())] : Resampled(positions);
        var sum = 0.0;
        foreach (var (clean, shifted) in _pairs)
        {
            var value = figure(accuracies[clean], accuracies[shifted]);
            if (!value.IsDefined) return value;
            sum += value.Value;
        }
        return sum / _pairs.Count;
    }

    List<double[]> Resampled(ReadOnlySpan<int> positions)
    {
        List<double[]> sums = [.. _right.Select(models => new double[models.Length])];
        foreach (var position in positions)
        {
            var set = _setOf[position];
            for (var m = 0; m < sums[set].Length; m++) sums[set][m] += _right[set][m][position - _offset[set]];
        }
        foreach (var (s, models) in sums.Index())
            for (var m = 0; m < models.Length; m++) models[m] = Smooth(models[m], _right[s][m].Length);
        return sums;
    }

    /// <summary>An accuracy that has a logit: half a sample away from 0 and 1.</summary>
    static double Smooth(double right, int n) => Math.Clamp(right, 0.5, n - 0.5) / n;
}
