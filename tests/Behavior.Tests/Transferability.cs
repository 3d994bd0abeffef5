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
    [BehaviorTheory, MeasureRows(MeasureNames.Transfer), Headline("probe")]
    public void LinearProbe(string model, string dataset) => run.Pin(Transfer.LinearProbe.Of(run.Evaluations, model, dataset));

    /// <summary>Test accuracy of a vote of the nearest training samples.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Transfer)]
    public void NearestNeighbours(string model, string dataset) => run.Pin(Transfer.NearestNeighbours.Of(run.Evaluations, model, dataset));

    /// <summary>Test accuracy after training the last stage, on the first task of each group: it costs a training for every row.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Transfer, FirstOfGroup = true)]
    public void PartialFineTuning(string model, string dataset) => run.Pin(Transfer.FineTuned.Of(run.Evaluations, model, dataset));

    [Claim("T1", "These CLIP checkpoints transfer better than the supervised ones on average",
        Measure = "linear-probe accuracy, mean over tasks; the tasks are the units", Paper = "holds: 72.2 against 69.4")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "clip > sup")]
    public void T1_CLIP_models_transfer_better_on_average(string zoo) => run.Pin(OnAverage(zoo, "clip > sup"));

    [Claim("T2", "This supervised ConvNeXt transfers better than this supervised ViT and almost matches CLIP: at most 2 points below",
        Measure = "linear-probe accuracy, mean over tasks, which are the units; the second plus 0.02", Paper = "holds: 71.0 against 67.8, CLIP 72.2")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "convnext sup > vit sup")]
    public void T2_Supervised_ConvNeXt_transfers_better_than_ViT_and_almost_matches_CLIP(string zoo) => run.Pin(
    [
        OnAverage(zoo, "convnext sup > vit sup"),
        .. run.In(zoo).Contrast("convnext sup > convnext clip").Exists ? [OnAverage(zoo, "convnext sup > convnext clip").NotBelowBy(0.02)] : Array.Empty<FindingPart>(),
    ]);

    [Claim("T3", "Transfer is mixed on structured tasks: each paradigm's checkpoints lead on some of them",
        Measure = "linear-probe accuracy, the largest lead on a structured task, either way, with Bonferroni's interval",
        Paper = "holds: CLIP leads on CLEVR counts; on dSprites positions supervised leads with ConvNeXt (by 10.7 points), CLIP with ViT (by 9.3)")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "clip > sup")]
    public void T3_Transfer_is_mixed_on_structured_tasks(string zoo) => run.Pin(
        from groups in new[] { "clip > sup", "sup > clip" }
        where Tasks(zoo).Any(t => t.Group == "structured")
        select Transfer.LinearProbe.LeadsOnSome(run.In(zoo), groups, [.. Tasks(zoo).Where(t => t.Group == "structured")]));

    [Claim("T4", "On the same tasks, one of each group, k nearest neighbours and partial fine-tuning say of these checkpoints what the linear probe says: CLIP transfers better",
        Measure = "accuracy, mean over these tasks, by each method; their pictures are the units", Paper = "asked for by reviewers: linear probing alone may mislead")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "clip > sup")]
    public void T4_Other_ways_to_use_features_agree_with_the_linear_probe(string zoo) => run.Pin(
        from method in new[] { Transfer.LinearProbe, Transfer.NearestNeighbours, Transfer.FineTuned }
        select run.In(zoo).Compare("clip > sup", method.OverThese(run.Evaluations, [.. MeasureRowsAttribute.FirstOfEachGroup(Tasks(zoo))])).Named(method.InWords));

    [Claim("T5", "These CLIP checkpoints transfer better than those that were pre-trained only",
        Measure = "linear-probe accuracy, mean over tasks; the tasks are the units", Paper = "asked for by reviewers: ImageNet-21K weights without fine-tuning")]
    [BehaviorTheory, ZooRows(MeasureNames.Transfer, "clip > pre")]
    public void T5_CLIP_models_transfer_better_than_pre_trained_ones(string zoo) => run.Pin(OnAverage(zoo, "clip > pre", paper: ""));

    FindingPart OnAverage(string zoo, string groups, string paper = "transfer/average") =>
        run.In(zoo).Compare(groups, Transfer.LinearProbe.Over(run.Evaluations, Tasks(zoo)), paper);

    IReadOnlyList<BenchmarkItem> Tasks(string zoo) => run.In(zoo).Benchmarks(MeasureNames.Transfer);
}
