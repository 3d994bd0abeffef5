using Behavior.Conformance.Cases;
using Behavior.Metrics.Transfer;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>choice-of-C-golden/1</c>: C chosen on validation rows, and both finals.</summary>
public sealed class ChoiceOfCFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "choice-of-C-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) => golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e =>
    {
        var data = new TransferCase(c.At("input"), golden);
        var (train, validation) = (data.Rows("train"), data.Rows("validation"));
        var ours = ProbeChoice.Run(data.All, data.Labels, train, validation, [.. data.Input.At("grid").EnumerateArray().Select(c => c.GetWithin(0, GoldenLimits.Penalty))], data.Standardise);
        e.Number("chosen_C", ours.C, 0);
        ValidationCorrect(e, ours);
        e.Ignore("smallest_validation_margin");
        var limit = golden.Tolerance("objective_relative");
        var inner = e.Inner("fitted_on_train");
        LogisticRegressionFormat.Compare(inner, ours.OnTrain, data.Train, data.TrainLabels, data, limit);
        inner.Close();
        var both = train.Start.Value..validation.End.Value;
        inner = e.Inner("fitted_on_train_and_validation");
        LogisticRegressionFormat.Compare(inner, ours.OnTrainAndValidation, data.All.Slice(both.Start.Value, both.End.Value), data.Labels[both], data, limit);
        inner.Close();
    }));

    static void ValidationCorrect(Expected e, ProbeChoice ours)
    {
        int[] reference = e.Json.Ints("validation_correct"), close = e.Json.Ints("validation_close_calls");
        e.Ignore("validation_correct", "validation_close_calls");
        for (var i = 0; i < reference.Length; i++)
            e.Add($"validation_correct[{i}]", $"{reference[i]}", $"{ours.ValidationCorrect[i]}", Math.Abs(reference[i] - ours.ValidationCorrect[i]), close[i]);
    }
}
