using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Measures;
using Behavior.Measures.Selection;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 9. What reviewers asked for and the paper does not have: old against modern, data against objective, number of samples, a table to choose by.</summary>
[Section("Controls", "9 Controls")]
public class Controls(BehaviorRun run)
{
    /// <summary>Accuracy in distribution of the checkpoints that differ in the number of training samples alone.</summary>
    [BehaviorTheory, ControlRows(SampleCounts.Control)]
    public void AccuracyBySampleCount(string model, string dataset) =>
        run.Pin(Top1Accuracy.Of(run.Predict(model, dataset)));

    /// <summary>The properties of a model that a choice can weigh, beside its cost.</summary>
    [BehaviorTheory, ModelRows]
    public void Properties(string model) => run.Pin(SelectionTable.Row(run.ZooOf(model), model));

    /// <summary>Models by the weighted mean of their properties, for each use.</summary>
    [BehaviorTheory, UseRows]
    public void Ranking(string zoo, string use) => run.Pin(SelectionTable.Ranking(run.In(zoo), Use.Find(use)));

    [Claim("X1", "An old ConvNet is more overconfident than a modern one: ResNet beside supervised ConvNeXt",
        Measure = "mean confidence minus accuracy, ResNet minus ConvNeXt; the histograms are Calibration.Reliability", Paper = "asked for by reviewers")]
    [BehaviorTheory, FindingRows(MeasureNames.Calibration, "resnet sup > convnext sup")]
    public void X1_An_old_ConvNet_is_more_overconfident_than_a_modern_one(string zoo, string dataset) => run.Pin(
        run.In(zoo).Compare("resnet sup > convnext sup", dataset, CalibrationComparison.OverconfidenceDifference));

    [Claim("X2", "On the same training pictures the objective alone makes the paper's differences: captions cost accuracy in distribution, and bring overconfidence and shape bias",
        Measure = "accuracy of sup minus clip; mean confidence minus accuracy, and shape bias, of clip minus sup; models trained on the same pictures",
        Paper = "asked for by reviewers: the paper's CLIP models saw other data")]
    [BehaviorTheory, ZooRows(MeasureNames.Accuracy, "clip > sup", SameTraining = true)]
    public void X2_On_the_same_pictures_the_objective_alone_makes_the_differences(string zoo) => run.Pin(
    [
        .. from benchmark in run.In(zoo).References
           select run.In(zoo).Compare("sup > clip", benchmark.Name, AccuracyComparison.Difference, paper: "robustness/val").Named($"accuracy on {benchmark.Name}"),
        .. from benchmark in run.In(zoo).References
           select run.In(zoo).Compare("clip > sup", benchmark.Name, CalibrationComparison.OverconfidenceDifference).Named($"overconfidence on {benchmark.Name}"),
        .. from benchmark in run.In(zoo).Benchmarks(MeasureNames.ShapeBias)
           select run.In(zoo).Compare("clip > sup", benchmark.Name, ShapeDecisions.Difference, paper: "shape-bias").Named($"shape bias on {benchmark.Name}"),
    ]);

    [Claim("X3", "With more training samples of the same recipe accuracy rises, and the architectures keep their order",
        Measure = "accuracy in distribution after each step minus before it; the lead of the architecture that leads at the full count, at every count", Paper = "asked for by reviewers")]
    [BehaviorTheory, ZooRows(MeasureNames.Accuracy, "control:samples")]
    public void X3_More_samples_help_and_leave_the_order_of_architectures(string zoo) => run.Pin(
        from benchmark in run.In(zoo).References
        from part in SampleCounts.Steps(run.In(zoo), benchmark.Name).Concat(SampleCounts.Order(run.In(zoo), benchmark.Name))
        select part);

    [Claim("X4", "No model is best at everything: the one with the best mean of properties is beaten on one of them, so a choice depends on its use",
        Measure = "the largest lead of another model on a property, with Bonferroni's interval", Paper = "asked for by reviewers: at what point does the trade-off make sense?")]
    [BehaviorTheory, ZooRows(MeasureNames.Accuracy, "all")]
    public void X4_No_model_is_best_at_everything(string zoo) =>
        run.Pin(SelectionTable.LeaderIsBeaten(run.In(zoo)));
}
