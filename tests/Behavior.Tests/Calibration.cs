using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Paper;
using Behavior.Measures;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 3. Does a model's confidence say how often it is right?</summary>
[Section("Calibration", "3 Calibration")]
public class Calibration(BehaviorRun run)
{
    /// <summary>Expected calibration error over 15 equal-width bins (lo, hi], and how far confidence lies above accuracy.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Calibration), Headline("ECE")]
    public void Ece(string model, string dataset) =>
        run.Pin(CalibrationError.Of(run.Predict(model, dataset)));

    /// <summary>The same after a temperature fitted on the other half of the samples.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Calibration)]
    public void EceAfterTemperatureScaling(string model, string dataset) =>
        run.Pin(ScaledCalibration.Of(run.Predict(model, dataset)));

    /// <summary>Accuracy, confidence and samples of each bin: reliability diagram and confidence histogram.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Calibration)]
    public void Reliability(string model, string dataset) =>
        run.Pin(ReliabilityDiagram.Of(run.Predict(model, dataset)));

    [Claim("C1", "These CLIP checkpoints are overconfident on both sets",
        Measure = "mean confidence minus accuracy, for each CLIP model on each benchmark", Paper = "holds for both models on ImageNet-1K and ImageNet-R")]
    [BehaviorTheory, ZooRows(MeasureNames.Calibration, "clip")]
    public void C1_CLIP_models_are_overconfident_on_both_sets(string zoo) => run.Pin(
        from benchmark in run.In(zoo).Benchmarks(MeasureNames.Calibration)
        from model in run.In(zoo).Models("clip")
        select Zoo.Judge(model, run.In(zoo).On(benchmark.Name, CalibrationComparison.Overconfidence)).On(benchmark));

    [Claim("C2", "These supervised checkpoints are slightly underconfident in distribution: by more than nothing and less than 0.05",
        Measure = "accuracy minus mean confidence, for each supervised model; 0.05 minus it", Paper = "holds for both models on ImageNet-1K, whose ECE is 0.041 and 0.028")]
    [BehaviorTheory, ZooRows(MeasureNames.Calibration, "sup")]
    public void C2_Supervised_models_are_slightly_underconfident_in_distribution(string zoo) => run.Pin(
        from benchmark in run.In(zoo).Benchmarks(MeasureNames.Calibration)
        where benchmark.Reference.Length == 0
        from model in run.In(zoo).Models("sup")
        let under = Zoo.Judge(model, run.In(zoo).On(benchmark.Name, p => -CalibrationComparison.Overconfidence(p))).On(benchmark)
        from part in new[] { under, under.BelowThreshold(0.05) }
        select part);

    [Claim("C3", "This supervised ConvNeXt is better calibrated than this supervised ViT, on both sets",
        Measure = "ECE of ViT minus ECE of ConvNeXt, on each benchmark", Paper = "holds: 0.041 against 0.028 on ImageNet-1K, 0.043 against 0.025 on ImageNet-R")]
    [BehaviorTheory, ZooRows(MeasureNames.Calibration, "vit sup > convnext sup")]
    public void C3_Supervised_ConvNeXt_is_better_calibrated_than_supervised_ViT(string zoo) => run.Pin(
        from benchmark in run.In(zoo).Benchmarks(MeasureNames.Calibration)
        select run.In(zoo).Compare("vit sup > convnext sup", run.In(zoo).On(benchmark.Name, CalibrationComparison.Ece), paper: $"ece/{benchmark.Role}").On(benchmark));

    [Claim("C4", "Temperature scaling on held-out data turns the ranking of these checkpoints round: CLIP is worse calibrated before it and better after it",
        Measure = "ECE of clip minus sup before; ECE of sup minus clip after; both on the same pictures, each scaled by the temperature of the half that it is not in",
        Paper = "before, holds: 0.137 against 0.035 on ImageNet-1K; after, asked for by reviewers")]
    [BehaviorTheory, FindingRows(MeasureNames.Calibration, "clip > sup")]
    public void C4_Temperature_scaling_changes_the_ranking_of_paradigms(string zoo, string dataset) => run.Pin(
        run.In(zoo).Compare("clip > sup", run.In(zoo).On(dataset, CalibrationComparison.Ece), paper: $"ece/{run.Manifest.Benchmark(dataset).Role}").Named("before"),
        run.In(zoo).Compare("sup > clip", run.In(zoo).On(dataset, ScaledCalibration.Ece)).Named("after"));

    [Claim("C4", "Temperature scaling on held-out data lowers the ECE of each of these checkpoints",
        Measure = "ECE before minus ECE after, on the same pictures, for each model", Paper = "asked for by reviewers")]
    [BehaviorTheory, FindingRows(MeasureNames.Calibration, "all")]
    public void C4_Temperature_scaling_improves_every_model(string zoo, string dataset) => run.Pin(
        from model in run.In(zoo).Models("all")
        select Zoo.Judge(model, run.In(zoo).On(dataset, ScaledCalibration.Gain)));
}
