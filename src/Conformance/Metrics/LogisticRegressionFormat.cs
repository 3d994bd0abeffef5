using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Transfer;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>logistic-regression-golden/1</c>: linear probes at the optimum.</summary>
public sealed class LogisticRegressionFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "logistic-regression-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) => golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e =>
    {
        var data = new TransferCase(c.At("input"), golden);
        var probe = LinearProbe.Fit(data.Train, data.TrainLabels, data.Input.At("C").GetWithin(0, GoldenLimits.Penalty), data.Standardise);
        e.Counts("classes", probe.Classes);
        Compare(e, probe, data.Train, data.TrainLabels, data, golden.Tolerance("objective_relative"));
    }));

    /// <summary>One fitted probe against a golden's figures; bounds of the transfer README's section 6.</summary>
    internal static void Compare(Expected e, LinearProbe probe, Features fitted, int[] fittedLabels, TransferCase data, double objective)
    {
        e.Number("C", probe.C, 0);
        e.Number("objective", probe.Objective, objective, relative: true);
        e.Number("objective_as_sum", probe.ObjectiveAsSum, objective, relative: true);
        e.Number("loss", probe.Loss, 1e-3, relative: true);
        e.Number("weight_norm", probe.WeightNorm, 1e-3, relative: true);
        e.Numbers("intercepts", probe.Intercepts.Select(b => new Figure(b)), 1e-2);
        var predicted = probe.Predict(fitted);
        e.Count("train_correct", predicted.Where((p, i) => p == fittedLabels[i]).Count());
        e.Number("test_nll", probe.Nll(data.Test, data.TestLabels).Figure, 1e-3, relative: true);
        TransferCase.Predictions(e, probe.Predict(data.Test), data.TestLabels);
    }
}
