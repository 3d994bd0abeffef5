using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Measures;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 5. How well do a model's frozen features serve other tasks? Natural, specialised and structured ones, as VTAB's.</summary>
[Section("Transferability", "5 Transferability")]
public class Transferability(BehaviorRun run)
{
    /// <summary>Test accuracy of softmax regression on frozen features.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Transfer)]
    public void LinearProbe(string model, string dataset) => run.Pin(Transfer.LinearProbe.Of(run.Evaluations, model, dataset));

    /// <summary>Test accuracy of a vote of the nearest training samples.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Transfer)]
    public void NearestNeighbours(string model, string dataset) => run.Pin(Transfer.NearestNeighbours.Of(run.Evaluations, model, dataset));

    /// <summary>Test accuracy after training the last stage, on the first task of each group: it costs a training for every row.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Transfer, FirstOfGroup = true)]
    public void PartialFineTuning(string model, string dataset) => run.Pin(Transfer.FineTuned.Of(run.Evaluations, model, dataset));

    [Claim("T1", "CLIP models transfer better than supervised ones on average",
        Measure = "linear-probe accuracy, mean over tasks", Paper = "holds: 72.2 against 69.4")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "clip > sup")]
    public void T1_CLIP_models_transfer_better_on_average(string zoo) => run.Pin(
        Transfer.LinearProbe.Compare(run.In(zoo), "clip > sup", Tasks(zoo), paper: "transfer/average"));

    [Claim("T2", "Supervised ConvNeXt transfers better than supervised ViT and almost matches CLIP: at most 2 points below",
        Measure = "linear-probe accuracy, mean over tasks; the second plus 0.02", Paper = "holds: 71.0 against 67.8, CLIP 72.2")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "convnext sup > vit sup")]
    public void T2_Supervised_ConvNeXt_transfers_better_than_ViT_and_almost_matches_CLIP(string zoo) => run.Pin(
    [
        Transfer.LinearProbe.Compare(run.In(zoo), "convnext sup > vit sup", Tasks(zoo), paper: "transfer/average"),
        .. run.In(zoo).Contrast("convnext sup > convnext clip").Exists
            ? [Transfer.LinearProbe.Compare(run.In(zoo), "convnext sup > convnext clip", Tasks(zoo), paper: "transfer/average").NotBelowBy(0.02)]
            : Array.Empty<FindingPart>(),
    ]);

    [Claim("T3", "Transfer is mixed on structured tasks: each paradigm leads on some of them",
        Measure = "linear-probe accuracy, the largest lead on a structured task, either way, with Bonferroni's interval",
        Paper = "holds: CLIP leads on CLEVR counts, supervised on dSprites positions")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "clip > sup")]
    public void T3_Transfer_is_mixed_on_structured_tasks(string zoo) => run.Pin(
        from groups in new[] { "clip > sup", "sup > clip" }
        where Tasks(zoo).Any(t => t.Group == "structured")
        select Transfer.LinearProbe.LeadsOnSome(run.In(zoo), groups, [.. Tasks(zoo).Where(t => t.Group == "structured")]));

    [Claim("T4", "What the linear probe says of the paradigms, k nearest neighbours and partial fine-tuning say too: CLIP transfers better",
        Measure = "accuracy, mean over tasks, by each method", Paper = "asked for by reviewers: linear probing alone may mislead")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "clip > sup")]
    public void T4_Other_ways_to_use_features_agree_with_the_linear_probe(string zoo) => run.Pin(
        Transfer.LinearProbe.Compare(run.In(zoo), "clip > sup", Tasks(zoo), paper: "transfer/average").Named("linear probe"),
        Transfer.NearestNeighbours.Compare(run.In(zoo), "clip > sup", Tasks(zoo)).Named("k-NN"),
        Transfer.FineTuned.Compare(run.In(zoo), "clip > sup", [.. MeasureRowsAttribute.FirstOfEachGroup(Tasks(zoo))]).Named("partial fine-tuning"));

    [Claim("T5", "CLIP models transfer better than models that were pre-trained only",
        Measure = "linear-probe accuracy, mean over tasks", Paper = "asked for by reviewers: ImageNet-21K weights without fine-tuning")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "clip > pre")]
    public void T5_CLIP_models_transfer_better_than_pre_trained_ones(string zoo) => run.Pin(
        Transfer.LinearProbe.Compare(run.In(zoo), "clip > pre", Tasks(zoo)));

    IReadOnlyList<BenchmarkItem> Tasks(string zoo) => run.In(zoo).Benchmarks(MeasureNames.Transfer);
}
