using Behavior.Measures.Selection;
using Behavior.Metrics.Statistics;

namespace Behavior.Engine.Tests.Measures;

public class SelectionTests
{
    static readonly Units s_units = Units.Alone("set", 1000);

    [Theory]
    [InlineData(0.5, 1, 0.75, 0.5)]
    [InlineData(0.5, 1, 0.4, 0)]
    [InlineData(0.15, 0, 0.03, 0.8)]
    [InlineData(0.15, 0, 0.2, 0)]
    [InlineData(0.15, 0, 0, 1)]
    public void A_utility_is_straight_between_worst_and_best_and_flat_beyond(double worst, double best, double value, double utility) =>
        Assert.Equal(utility, new UtilityScale(worst, best, "").Utility(value), 12);

    [Fact]
    public void Calibration_error_alone_is_better_when_lower() =>
        Assert.Equal([ModelProperty.CalibrationError], ModelProperty.All.Where(p => p.Scale.LowerIsBetter));

    [Fact]
    public void A_use_gives_half_of_the_weight_to_what_it_is_about()
    {
        Assert.All(Use.All, use => Assert.Equal(1, use.Weights(ModelProperty.All).Sum(), 12));
        Assert.Equal([0.1, 0.1, 0.5, 0.1, 0.1, 0.1], Use.Find("calibrated-decisions").Weights(ModelProperty.All));
        Assert.Equal([1], Use.Find("shifted").Weights([ModelProperty.AccuracyUnderShift]));
    }

    [Fact]
    public void A_score_is_the_weighted_mean_of_utilities()
    {
        // Accuracies have the utilities 0.8 and 0.4, calibration errors 0.8 and 0.6.
        var table = Table(("one", 0.9, 0.03), ("two", 0.7, 0.06));

        var ranking = new UseRanking(table, Use.Find("in-distribution"));

        Assert.Equal([(0.8 + 0.8) / 2, (0.4 + 0.6) / 2], ranking.Scores, new Near());
        Assert.Equal([0, 1], ranking.Order);
    }

    [Fact]
    public void A_clear_lead_is_settled()
    {
        var ranking = new UseRanking(Table(("one", 0.9, 0.03), ("two", 0.7, 0.06)), Use.Find("in-distribution"));

        Assert.Equal("yes", ranking.Settled);
        Assert.Equal([1, 0], ranking.Ranks(0));
    }

    [Fact]
    public void Equal_models_are_not_settled_and_share_the_first_rank()
    {
        var ranking = new UseRanking(Table(("one", 0.9, 0.03), ("two", 0.9, 0.03), ("poor", 0.6, 0.1)), Use.Find("in-distribution"));

        Assert.Equal("no: one 0.50, two 0.50", ranking.Settled);
        Assert.Equal(0.5, ranking.Ranks(0)[1], 12);
        Assert.Equal(1, ranking.Ranks(2)[2], 12);
        Assert.Equal(0.5, ranking.FirstMovesBy(0, 1e-6), 12);
        Assert.Equal(0, ranking.FirstMovesBy(2, 1e-6));
    }

    [Fact]
    public void The_spread_is_that_of_the_figures()
    {
        var table = Table(("one", 0.9, 0.03), ("two", 0.7, 0.06));

        Assert.Equal(4, table.Spread.Count);
        Assert.All(table.Spread.Index(), row => Assert.Equal(1, Math.Sqrt(row.Item.Sum(x => x * x)) / table.Of(row.Index / 2)[row.Index % 2].StandardError, 0.05));
    }

    /// <summary>Accuracy and calibration error, of the same pictures; a model is right on the first ones.</summary>
    static PropertyTable Table(params (string Name, double Accuracy, double Error)[] models) => new([.. models.Select(m => m.Name)],
        [ModelProperty.AccuracyInDistribution, ModelProperty.CalibrationError],
        [.. models.Select(m => (IReadOnlyList<SampledFigure>)[Right(m.Accuracy), 0.1 * Right(10 * m.Error)])]);

    static SampledFigure Right(double share) => SampledFigure.Mean(s_units, [.. Enumerable.Range(0, 1000).Select(i => i < Math.Round(1000 * share) ? 1.0 : 0)]);

    sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-9;

        public int GetHashCode(double value) => 0;
    }
}
