using Behavior.Metrics.Statistics;

namespace Behavior.Measures.Selection;

/// <summary>The properties of models, and as what they could have come out if other units had been drawn.</summary>
public sealed class PropertyTable
{
    /// <summary>Number of resamples: a probability has a Monte Carlo error of at most 0.005.</summary>
    public const int Resamples = 10_000;

    readonly IReadOnlyList<IReadOnlyList<SampledFigure>> _figures;
    readonly Lazy<double[][]> _draws;
    readonly Lazy<double[][]> _spread;

    /// <summary>A table of figures.</summary>
    /// <param name="models">The models.</param>
    /// <param name="properties">The properties.</param>
    /// <param name="figures">One row a model, in the properties' order.</param>
    public PropertyTable(IReadOnlyList<string> models, IReadOnlyList<ModelProperty> properties, IReadOnlyList<IReadOnlyList<SampledFigure>> figures)
    {
        (Models, Properties, _figures) = (models, properties, figures);
        _draws = new(() => Resampling.Of([.. figures.SelectMany(f => f)], Resamples));
        _spread = new(() => CovarianceFactor.Of(_draws.Value));
    }

    /// <summary>The models.</summary>
    public IReadOnlyList<string> Models { get; }

    /// <summary>The properties.</summary>
    public IReadOnlyList<ModelProperty> Properties { get; }

    /// <summary>The properties of one model.</summary>
    public IReadOnlyList<SampledFigure> Of(int model) => _figures[model];

    /// <summary>
    /// How the properties of all models vary together, model by model: the lower triangle L with L L' = their covariance over the resamples. A report
    /// makes draws of it when its reader changes weights or scales.
    /// </summary>
    public IReadOnlyList<double[]> Spread => _spread.Value;

    /// <summary>Every model's score, in every resample. A score is the weighted mean of utilities.</summary>
    public double[][] ResampledScores(IReadOnlyList<double> weights) => [.. _draws.Value.Select(draw => Scores(weights, draw))];

    /// <summary>Every model's score.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0426: a property is undefined.</exception>
    public double[] Scores(IReadOnlyList<double> weights) => Scores(weights, [.. _figures.SelectMany(f => f.Select(p => p.Value))]);

    double[] Scores(IReadOnlyList<double> weights, double[] values)
    {
        var scores = new double[Models.Count];
        for (var m = 0; m < scores.Length; m++)
            for (var p = 0; p < weights.Count; p++)
                scores[m] += weights[p] * Properties[p].Scale.Utility(values[m * weights.Count + p]);
        return scores;
    }
}
