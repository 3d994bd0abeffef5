using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Measures;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 4. How accurate is a model, in distribution and beyond it?</summary>
[Section("Robustness", "4 Robustness")]
public class Robustness(BehaviorRun run)
{
    /// <summary>The share of samples whose largest logit is the label's, with Wilson's interval.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Accuracy)]
    public void Top1(string model, string dataset) =>
        run.Pin(Top1Accuracy.Of(run.Predict(model, dataset)));

    /// <summary>The same where a picture has several right labels.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.MultiLabel)]
    public void AnyOfSeveralLabels(string model, string dataset) =>
        run.Pin(CountedAccuracy.Of(run.Predict(model, dataset)));

    /// <summary>Accuracy under common corruptions, by corruption and by severity.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Corruption)]
    public void CommonCorruptions(string model, string dataset) =>
        run.Pin(Corruptions.Of(run.Predict(model, dataset)));

    /// <summary>Accuracy under a shift beyond what supervised models of the same clean accuracy reach, by their line and by their nearest two.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Robustness)]
    public void BeyondCleanAccuracy(string model, string dataset) =>
        run.Pin(EffectiveRobustness.Of(run.Evaluations, model, dataset));

    [Claim("R1", "Supervised models beat CLIP on the average of the shifted sets and on every set but -R and -Sketch",
        Measure = "accuracy of sup minus clip, on the average and on each benchmark", Paper = "holds: 60.5 against 48.6 on the average, 1 to 25 points on each of V2, A, C, Hard, Real")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "sup > clip")]
    public void R1_Supervised_models_beat_CLIP_on_every_set_but_renditions_and_sketches(string zoo) => run.Pin(
    [
        run.In(zoo).CompareOver(run.In(zoo).Shifted, "sup > clip", AccuracyComparison.AverageDifference, paper: "robustness/average").Named("average"),
        .. from benchmark in run.In(zoo).Shifted
           where benchmark.Role is not (Roles.R or Roles.Sketch)
           select run.In(zoo).Compare("sup > clip", benchmark.Name, AccuracyComparison.Difference, paper: $"robustness/{benchmark.Role}").On(benchmark),
    ]);

    [Claim("R2", "On -R and -Sketch CLIP beats supervised",
        Measure = "accuracy of clip minus sup, on each of the two", Paper = "holds: 76.8 against 62.0 on -R, 52.2 against 47.4 on -Sketch")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "clip > sup")]
    public void R2_CLIP_beats_supervised_on_renditions_and_sketches(string zoo) => run.Pin(
        from benchmark in run.In(zoo).Shifted
        where benchmark.Role is Roles.R or Roles.Sketch
        select run.In(zoo).Compare("clip > sup", benchmark.Name, AccuracyComparison.Difference, paper: $"robustness/{benchmark.Role}").On(benchmark));

    [Claim("R3", "ViT and ConvNeXt are within 2 points on the average within a paradigm; supervised ConvNeXt leads on -C, supervised ViT on -A",
        Measure = "0.02 minus the absolute difference of average accuracies, in each paradigm; accuracy differences on -C and -A",
        Paper = "holds: 60.2 and 60.7 (sup), 49.1 and 48.0 (CLIP); 66.8 against 59.8 on -C, 60.0 against 52.9 on -A")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "vit > convnext")]
    public void R3_ViT_and_ConvNeXt_are_comparable_within_a_paradigm(string zoo) => run.Pin(
    [
        .. from groups in run.In(zoo).InEachParadigm("vit > convnext")
           select run.In(zoo).CompareOver(run.In(zoo).Shifted, groups, AccuracyComparison.AverageDifference, paper: "robustness/average").Within(0.02),
        .. Leads(zoo, "convnext sup > vit sup", Roles.C),
        .. Leads(zoo, "vit sup > convnext sup", Roles.A),
    ]);

    [Claim("R4", "Among CLIP models ViT is ahead of ConvNeXt",
        Measure = "average accuracy over the shifted sets", Paper = "holds: 49.1 against 48.0")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "vit clip > convnext clip")]
    public void R4_Among_CLIP_models_ViT_is_ahead_of_ConvNeXt(string zoo) => run.Pin(
        run.In(zoo).CompareOver(run.In(zoo).Shifted, "vit clip > convnext clip", AccuracyComparison.AverageDifference, paper: "robustness/average"));

    [Claim("R5", "For their accuracy in distribution CLIP models are more robust than supervised ones",
        Measure = "accuracy of clip on the average of the shifted sets, minus what the supervised models' line expects, and minus what their accuracy-matched peers reach",
        Paper = "asked for by reviewers: the raw comparison is confounded by CLIP's lower ImageNet accuracy")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "clip > sup")]
    public void R5_For_their_clean_accuracy_CLIP_models_are_more_robust(string zoo) => run.Pin(
        EffectiveRobustness.BeyondTheLine(run.In(zoo), "clip", run.In(zoo).Shifted),
        EffectiveRobustness.BeyondMatchedPeers(run.In(zoo), "clip", run.In(zoo).Shifted));

    [Claim("R6", "With ImageNet-X and PUG in the table supervised models still beat CLIP, on each of the two and on the average of all sets",
        Measure = "accuracy of sup minus clip", Paper = "asked for by reviewers; PUG by the paper's numbers: 30.7 against 26.0")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "sup > clip")]
    public void R6_With_ImageNet_X_and_PUG_in_the_table_supervised_models_still_lead(string zoo) => run.Pin(
    [
        run.In(zoo).CompareOver(run.In(zoo).Benchmarks(MeasureNames.Robustness), "sup > clip", AccuracyComparison.AverageDifference).Named("average of all"),
        .. from benchmark in run.In(zoo).Benchmarks(MeasureNames.Robustness)
           where !run.In(zoo).Shifted.Contains(benchmark)
           select run.In(zoo).Compare("sup > clip", benchmark.Name, AccuracyComparison.Difference, paper: benchmark.Role == Roles.Pug ? "synthetic/average" : "").On(benchmark),
    ]);

    IEnumerable<FindingPart> Leads(string zoo, string groups, string role) =>
        from benchmark in run.In(zoo).Shifted
        where benchmark.Role == role && run.In(zoo).Contrast(groups).Exists
        select run.In(zoo).Compare(groups, benchmark.Name, AccuracyComparison.Difference, paper: $"robustness/{role}").On(benchmark);
}
