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

    [Claim("X1", "This old ConvNet is overconfident, and more so than this modern one: ResNet beside supervised ConvNeXt",
        Measure = "mean confidence minus accuracy, of ResNet (its sign), ResNet minus ConvNeXt (the order), and the same without sign (the size); the histograms are Calibration.Reliability",
        Paper = "asked for by reviewers")]
    [BehaviorTheory, FindingRows(MeasureNames.Calibration, "resnet sup > convnext sup")]
    public void X1_An_old_ConvNet_is_more_overconfident_than_a_modern_one(string zoo, string dataset) => run.Pin(
    [
        .. from model in run.In(zoo).Contrast("resnet sup > convnext sup").Larger.Checkpoints
           select Zoo.Judge(model, run.In(zoo).On(dataset, CalibrationComparison.Overconfidence)).Named($"sign: {model.Name} is overconfident"),
        run.In(zoo).Compare("resnet sup > convnext sup", run.In(zoo).On(dataset, CalibrationComparison.Overconfidence)).Named("order: confidence minus accuracy"),
        run.In(zoo).Compare("resnet sup > convnext sup", run.In(zoo).On(dataset, CalibrationComparison.Distance)).Named("size: distance of confidence from accuracy"),
    ]);

    [Claim("X2", "On the same training pictures the objective alone makes the paper's differences between these checkpoints: "
        + "captions cost accuracy in distribution, and bring overconfidence and shape bias",
        Measure = "accuracy of sup minus clip; mean confidence minus accuracy of clip (its sign), clip minus sup (the order), and without sign (the size); shape bias of clip minus sup",
        Paper = "asked for by reviewers: the paper's CLIP models saw other data")]
    [BehaviorTheory, ZooRows(MeasureNames.Accuracy, "clip > sup", SameTraining = true)]
    public void X2_On_the_same_pictures_the_objective_alone_makes_the_differences(string zoo) => run.Pin(
    [
        .. from benchmark in run.In(zoo).References
           from part in new[]
           {
               run.In(zoo).Compare("sup > clip", run.In(zoo).On(benchmark.Name, Correctness.Accuracy), paper: "robustness/val").Named($"accuracy on {benchmark.Name}"),
               run.In(zoo).Average("clip", run.In(zoo).On(benchmark.Name, CalibrationComparison.Overconfidence)).Named($"sign: clip is overconfident on {benchmark.Name}"),
               run.In(zoo).Compare("clip > sup", run.In(zoo).On(benchmark.Name, CalibrationComparison.Overconfidence)).Named($"order: confidence minus accuracy on {benchmark.Name}"),
               run.In(zoo).Compare("clip > sup", run.In(zoo).On(benchmark.Name, CalibrationComparison.Distance)).Named($"size: distance of confidence from accuracy on {benchmark.Name}"),
           }
           select part,
        .. from benchmark in run.In(zoo).Benchmarks(MeasureNames.ShapeBias)
           select run.In(zoo).Compare("clip > sup", run.In(zoo).On(benchmark.Name, ShapeDecisions.Bias), paper: "shape-bias").Named($"shape bias on {benchmark.Name}"),
    ]);

    [Claim("X3", "With more training samples of the same recipe these checkpoints' accuracy rises, and the architectures keep their order",
        Measure = "accuracy in distribution after each step minus before it; the lead, on one half of the pictures, of the architecture that leads at the full count on the other half, at every count",
        Paper = "asked for by reviewers")]
    [BehaviorTheory, ZooRows(MeasureNames.Accuracy, "control:samples")]
    public void X3_More_samples_help_and_leave_the_order_of_architectures(string zoo) => run.Pin(
        from benchmark in run.In(zoo).References
        from part in SampleCounts.Steps(run.In(zoo), benchmark.Name).Concat(SampleCounts.Order(run.In(zoo), benchmark.Name))
        select part);

    [Claim("X4", "None of these checkpoints is best at everything: each is beaten by another on some property, so a choice depends on its use",
        Measure = "the largest lead of another model on a property, for each model, with Bonferroni's interval over models and properties",
        Paper = "asked for by reviewers: at what point does the trade-off make sense?")]
    [BehaviorTheory, ZooRows(MeasureNames.Accuracy, "all", ComparesModels = true)]
    public void X4_No_model_is_best_at_everything(string zoo) => run.Pin(SelectionTable.EveryoneIsBeaten(run.In(zoo)));
}
