using Behavior.Metrics;
using Behavior.Metrics.Transfer;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>class-means-golden/1</c>: nearest class means and the standardisation behind them.</summary>
public sealed class ClassMeansFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "class-means-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) => golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e =>
    {
        var data = new TransferCase(c.At("input"), golden);
        var limit = golden.Tolerance("float_relative");
        var euclidean = new ClassMeans(data.Train, data.TrainLabels, standardise: data.Standardise);
        e.Counts("classes", euclidean.Classes);
        Rule(e.Inner("euclidean"), "first_distances", euclidean, data, limit);
        Rule(e.Inner("cosine"), "first_similarities", new ClassMeans(data.Train, data.TrainLabels, cosine: true, data.Standardise), data, limit);
        if (e.Has("standardisation")) Standardisation(e.Inner("standardisation"), data, limit);
    }));

    static void Rule(Expected e, string first, ClassMeans ours, TransferCase data, double limit)
    {
        TransferCase.Predictions(e, ours.Predict(data.Test), data.TestLabels);
        e.Numbers(first, ours.Scores(data.Test)[0].Select(s => new Figure(s)), limit, relative: true);
        e.Close();
    }

    static void Standardisation(Expected e, TransferCase data, double limit)
    {
        var ours = Standardiser.Fit(data.Train);
        Compare("mean", ours.Means);
        Compare("standard_deviation", ours.Deviations);
        Compare("first_test_row", Applied(0));
        Compare("last_test_row", Applied(data.Test.Rows - 1));
        e.Close();

        void Compare(string key, IEnumerable<double> values) => e.Numbers(key, values.Take(e.Json.At(key).GetArrayLength()).Select(v => new Figure(v)), limit, relative: true);

        double[] Applied(int row)
        {
            var to = new double[data.Test.Columns];
            ours.Apply(data.Test.Row(row), to);
            return to;
        }
    }
}
