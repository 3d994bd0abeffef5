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
    [BehaviorTheory, MeasureRows(MeasureNames.Accuracy), Headline("top-1")]
    public void Top1(string model, string dataset) =>
        run.Pin(Top1Accuracy.Of(run.Predict(model, dataset)));

    /// <summary>How much more often one checkpoint is right than another on the same samples: exact McNemar with Tango's interval.</summary>
    [BehaviorTheory, PairRows(MeasureNames.Pairs)]
    public void SameSamples(string model, string other, string dataset) =>
        run.Pin(Measures.SameSamples.Of(run.Predict(model, dataset), run.Predict(other, dataset)));

    /// <summary>Top-1 where a picture has several right labels.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.MultiLabel)]
    public void AnyOfSeveralLabels(string model, string dataset) =>
        run.Pin(CountedAccuracy.Of(run.Predict(model, dataset)));

    /// <summary>Accuracy under common corruptions, by corruption and by severity.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Corruption)]
    public void CommonCorruptions(string model, string dataset) =>
        run.Pin(Corruptions.Of(run.Predict(model, dataset)));

    /// <summary>Accuracy under a shift beyond what supervised models of the same clean accuracy reach, by their line and by their nearest two.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Robustness, NeedsReference = true)]
    public void BeyondCleanAccuracy(string model, string dataset) =>
        run.Pin(EffectiveRobustness.Of(run.Evaluations, model, dataset));

    [Claim("R1", "These supervised checkpoints beat the CLIP ones on the average of the shifted sets and on every set but -R and -Sketch, in both architectures",
        Measure = "accuracy of sup minus clip, on the average and on each benchmark, in each architecture",
        Paper = "holds: 60.5 against 48.6 on the average, 15.3 to 24.4 points on each of V2, A, C, Hard, Real between paradigms")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "sup > clip")]
    public void R1_Supervised_models_beat_CLIP_on_every_set_but_renditions_and_sketches(string zoo) => run.Pin(
    [
        .. from groups in run.In(zoo).InEachFamily("sup > clip")
           select OnAverage(zoo, groups, run.In(zoo).Shifted, "robustness/average").Named($"{groups} on the average"),
        .. from groups in run.In(zoo).InEachFamily("sup > clip")
           from benchmark in run.In(zoo).Shifted
           where benchmark.Role is not (Roles.R or Roles.Sketch)
           select On(zoo, groups, benchmark),
    ]);

    [Claim("R2", "On -R and -Sketch these CLIP checkpoints beat the supervised ones",
        Measure = "accuracy of clip minus sup, on each of the two", Paper = "holds: 76.8 against 62.0 on -R, 52.2 against 47.4 on -Sketch")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "clip > sup")]
    public void R2_CLIP_beats_supervised_on_renditions_and_sketches(string zoo) => run.Pin(
        from benchmark in run.In(zoo).Shifted
        where benchmark.Role is Roles.R or Roles.Sketch
        select On(zoo, "clip > sup", benchmark));

    [Claim("R3", "These ViT and ConvNeXt are within 2 points on the average within a paradigm; supervised ConvNeXt leads on -C, supervised ViT on -A",
        Measure = "0.02 minus the absolute difference of average accuracies, in each paradigm; accuracy differences on -C and -A",
        Paper = "holds: 60.2 and 60.7 (sup), 49.1 and 48.0 (CLIP); 66.8 against 59.8 on -C, 60.0 against 52.9 on -A")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "vit > convnext")]
    public void R3_ViT_and_ConvNeXt_are_comparable_within_a_paradigm(string zoo) => run.Pin(
    [
        .. from groups in run.In(zoo).InEachParadigm("vit > convnext")
           select OnAverage(zoo, groups, run.In(zoo).Shifted, "robustness/average").Within(0.02),
        .. Leads(zoo, "convnext sup > vit sup", Roles.C),
        .. Leads(zoo, "vit sup > convnext sup", Roles.A),
    ]);

    [Claim("R4", "Among these CLIP checkpoints ViT is ahead of ConvNeXt",
        Measure = "average accuracy over the shifted sets", Paper = "holds: 49.1 against 48.0")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "vit clip > convnext clip")]
    public void R4_Among_CLIP_models_ViT_is_ahead_of_ConvNeXt(string zoo) =>
        run.Pin(OnAverage(zoo, "vit clip > convnext clip", run.In(zoo).Shifted, "robustness/average"));

    [Claim("R5", "For their accuracy in distribution these CLIP checkpoints are more robust than the supervised ones",
        Measure = "accuracy of clip on the average of the shifted sets, minus what the supervised models' line expects (with the interval of prediction), "
            + "and minus what their accuracy-matched peers reach",
        Paper = "asked for by reviewers: the raw comparison is confounded by CLIP's lower ImageNet accuracy")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "clip > sup")]
    public void R5_For_their_clean_accuracy_CLIP_models_are_more_robust(string zoo) => run.Pin(
        EffectiveRobustness.BeyondTheLine(run.In(zoo), "clip", run.In(zoo).Shifted),
        EffectiveRobustness.BeyondMatchedPeers(run.In(zoo), "clip", run.In(zoo).Shifted));

    [Claim("R6", "With ImageNet-X and PUG in the table these supervised checkpoints still beat the CLIP ones, on each of the two and on the average of all sets",
        Measure = "accuracy of sup minus clip", Paper = "asked for by reviewers; PUG by the paper's numbers: 30.7 against 26.0")]
    [BehaviorTheory, ZooRows(MeasureNames.Robustness, "sup > clip")]
    public void R6_With_ImageNet_X_and_PUG_in_the_table_supervised_models_still_lead(string zoo) => run.Pin(
    [
        OnAverage(zoo, "sup > clip", run.In(zoo).Benchmarks(MeasureNames.Robustness)).Named("average of all"),
        .. from benchmark in run.In(zoo).Benchmarks(MeasureNames.Robustness)
           where !run.In(zoo).Shifted.Contains(benchmark)
           select run.In(zoo).Compare("sup > clip", run.In(zoo).On(benchmark.Name, Correctness.Accuracy), paper: benchmark.Role == Roles.Pug ? "synthetic/average" : "").On(benchmark),
    ]);

    FindingPart OnAverage(string zoo, string groups, IReadOnlyList<BenchmarkItem> sets, string paper = "") =>
        run.In(zoo).Compare(groups, run.In(zoo).Over(sets, Correctness.Accuracy), paper);

    FindingPart On(string zoo, string groups, BenchmarkItem benchmark) =>
        run.In(zoo).Compare(groups, run.In(zoo).On(benchmark.Name, Correctness.Accuracy), paper: $"robustness/{benchmark.Role}").On(benchmark);

    IEnumerable<FindingPart> Leads(string zoo, string groups, string role) =>
        from benchmark in run.In(zoo).Shifted
        where benchmark.Role == role && run.In(zoo).Contrast(groups).Exists
        select On(zoo, groups, benchmark);
}
