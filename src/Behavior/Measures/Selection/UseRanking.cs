using System.Globalization;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures.Selection;

/// <summary>Models ranked for a use, with the probability of each rank: how often a model takes it when the units behind its properties are drawn again.</summary>
public sealed class UseRanking
{
    /// <summary>Who is first is settled when the first one is so in this share of the resamples.</summary>
    public const double Settles = 0.95;

    /// <summary>A model that is first more rarely than this is not named.</summary>
    const double Named = 0.05;

    readonly IReadOnlyList<string> _models;
    readonly double[][] _draws, _ranks;

    /// <summary>Ranks the models of a table.</summary>
    public UseRanking(PropertyTable table, Use use)
    {
        var weights = use.Weights(table.Properties);
        (_models, Scores, _draws) = (table.Models, table.Scores(weights), table.ResampledScores(weights));
        _ranks = RankProbabilities.Of(_draws);
        Order = [.. Enumerable.Range(0, _models.Count).OrderByDescending(m => Scores[m])];
    }

    /// <summary>The score of each model.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>Positions of the models by score, best first.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>The probability of each rank of a model, from the first.</summary>
    public IReadOnlyList<double> Ranks(int model) => _ranks[model];

    /// <summary>Whether the samples settle who is first: <c>yes</c>, or <c>no</c> with those that may be.</summary>
    public string Settled => _ranks[Order[0]][0] >= Settles ? "yes" : "no: " + string.Join(", ",
        Enumerable.Range(0, _models.Count).Where(m => _ranks[m][0] >= Named).OrderByDescending(m => _ranks[m][0])
            .Select(m => string.Create(CultureInfo.InvariantCulture, $"{_models[m]} {_ranks[m][0]:0.00}")));

    /// <summary>By how much a model's probability of being first moves when its score moves by this much either way.</summary>
    public double FirstMovesBy(int model, double score) => Math.Max(First(model, score) - First(model, 0), First(model, 0) - First(model, -score));

    double First(int model, double raised) => _draws.Average(draw =>
    {
        var (own, rivals) = (draw[model] + raised, draw.Where((_, m) => m != model).ToList());
        return rivals.Any(r => r > own) ? 0 : 1.0 / (1 + rivals.Count(r => r == own));
    });
}
