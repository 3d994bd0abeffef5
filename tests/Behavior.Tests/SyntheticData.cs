using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Measures;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 6. How accurate is a model on rendered pictures in which one factor is swept at a time?</summary>
[Section("SyntheticData", "6 Synthetic data")]
public class SyntheticData(BehaviorRun run)
{
    /// <summary>Accuracy by swept factor, and the mean over factors.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Synthetic), Headline("synth")]
    public void ByFactor(string model, string dataset) =>
        run.Pin(Sweeps.Of(run.Predict(model, dataset)));

    [Claim("P1", "This supervised ConvNeXt beats this supervised ViT on nearly all factors (more than three in four); between the CLIP checkpoints the gap is smaller",
        Measure = "share of factors on which ConvNeXt leads, minus 3/4, told factor by factor with Holm's correction; lead of ConvNeXt when supervised minus its lead as CLIP",
        Paper = "holds: eight factors of ten; a lead of 2.7 points against 1.9")]
    [BehaviorTheory, FindingRows(MeasureNames.Synthetic, "convnext sup > vit sup")]
    public void P1_Supervised_ConvNeXt_beats_ViT_on_nearly_all_factors(string zoo, string dataset) => run.Pin(
    [
        Sweeps.ShareLed(run.In(zoo), "convnext sup > vit sup", dataset, 0.75),
        .. run.In(zoo).Contrast("convnext clip > vit clip").Exists
            ? [run.In(zoo).CompareLeads("convnext sup > vit sup", "convnext clip > vit clip", run.In(zoo).On(dataset, Sweeps.Mean), paper: "synthetic/average").Named("smaller gap as CLIP")]
            : Array.Empty<FindingPart>(),
    ]);

    [Claim("P2", "These CLIP checkpoints are below the supervised ones on synthetic data",
        Measure = "accuracy, mean over factors, sup minus clip", Paper = "holds: 30.7 against 26.0")]
    [BehaviorTheory, FindingRows(MeasureNames.Synthetic, "sup > clip")]
    public void P2_CLIP_models_are_below_supervised_ones(string zoo, string dataset) =>
        run.Pin(run.In(zoo).Compare("sup > clip", run.In(zoo).On(dataset, Sweeps.Mean), paper: "synthetic/average"));
}
