using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Measures;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 7. How much of its accuracy does a model keep when the picture is zoomed, shifted, or shown at another resolution?</summary>
[Section("Invariance", "7 Transformation invariance")]
public class Invariance(BehaviorRun run)
{
    /// <summary>Zoom into the middle, 1 to 3 times.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Invariance), Headline("scale")]
    public void Scale(string model, string dataset) => run.Pin(InvarianceCurve.Of(run.Evaluations, model, dataset, InvarianceAxis.Scale));

    /// <summary>The crop moved by up to 100 pixels of a photograph.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Invariance)]
    public void Shift(string model, string dataset) => run.Pin(InvarianceCurve.Of(run.Evaluations, model, dataset, InvarianceAxis.Shift));

    /// <summary>The size of the input, half to nearly three times the trained one.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Invariance)]
    public void Resolution(string model, string dataset) => run.Pin(InvarianceCurve.Of(run.Evaluations, model, dataset, InvarianceAxis.Resolution));

    /// <summary>The detail in the picture, down to a quarter of the trained resolution.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Invariance)]
    public void Detail(string model, string dataset) => run.Pin(InvarianceCurve.Of(run.Evaluations, model, dataset, InvarianceAxis.Detail));

    [Claim("I1", "This supervised ConvNeXt is more robust than this supervised ViT to scale and resolution, and within 0.02 of it under shift",
        Measure = "accuracy kept along each axis (area under the curve over accuracy at the reference)",
        Paper = "holds: it keeps 0.92 against 0.86 along scale and 0.97 against 0.94 along resolution; both 0.99 along shift")]
    [BehaviorTheory, FindingRows(MeasureNames.Invariance, "convnext sup > vit sup")]
    public void I1_Supervised_ConvNeXt_is_more_robust_to_scale_and_resolution(string zoo, string dataset) => run.Pin(
        InvarianceCurve.Compare(run.In(zoo), "convnext sup > vit sup", dataset, InvarianceAxis.Scale),
        InvarianceCurve.Compare(run.In(zoo), "convnext sup > vit sup", dataset, InvarianceAxis.Resolution),
        InvarianceCurve.Compare(run.In(zoo), "convnext sup > vit sup", dataset, InvarianceAxis.Shift).Within(0.02));

    [Claim("I2", "These CLIP checkpoints reverse the supervised order along scale: ViT is ahead, also along shift, and ConvNeXt falls more at the highest resolution",
        Measure = "accuracy kept along each axis, ViT minus ConvNeXt as CLIP, and along scale ConvNeXt minus ViT when supervised; accuracy lost from the trained to the highest resolution",
        Paper = "holds: ViT keeps 0.83 against 0.81 along scale, 0.975 against 0.973 along shift; at 640 pixels ConvNeXt loses 47 points, ViT 15")]
    [BehaviorTheory, FindingRows(MeasureNames.Invariance, "vit clip > convnext clip", "convnext sup > vit sup")]
    public void I2_For_CLIP_the_order_is_reversed(string zoo, string dataset) => run.Pin(
        InvarianceCurve.Compare(run.In(zoo), "vit clip > convnext clip", dataset, InvarianceAxis.Scale),
        InvarianceCurve.Compare(run.In(zoo), "convnext sup > vit sup", dataset, InvarianceAxis.Scale),
        InvarianceCurve.Compare(run.In(zoo), "vit clip > convnext clip", dataset, InvarianceAxis.Shift),
        InvarianceCurve.CompareFalls(run.In(zoo), "convnext clip > vit clip", dataset, InvarianceAxis.Resolution));

    [Claim("I3", "Each of these checkpoints is more robust to shift than to scale and to resolution",
        Measure = "accuracy kept along shift minus accuracy kept along each of the other two, for each model", Paper = "holds for all four")]
    [BehaviorTheory, FindingRows(MeasureNames.Invariance, "all")]
    public void I3_Every_model_is_more_robust_to_shift(string zoo, string dataset) => run.Pin(
        from model in run.In(zoo).Models("all")
        from other in new[] { InvarianceAxis.Scale, InvarianceAxis.Resolution }
        select InvarianceCurve.CompareAxes(run.Evaluations, model.Name, dataset, InvarianceAxis.Shift, other));

    [Claim("I4", "Down to a quarter of the resolution these ConvNeXt keep more of their accuracy than these ViT, in both paradigms",
        Measure = "accuracy kept along detail: the picture reduced to 112 ... 56 of 224 pixels and enlarged again",
        Paper = "asked for by reviewers; down to half, the paper's numbers: 76.9 against 68.9 (sup), 51.6 against 39.0 (CLIP)")]
    [BehaviorTheory, FindingRows(MeasureNames.Invariance, "convnext > vit")]
    public void I4_Down_to_a_quarter_of_the_resolution_ConvNeXt_keeps_more(string zoo, string dataset) => run.Pin(
        from groups in run.In(zoo).InEachParadigm("convnext > vit")
        select InvarianceCurve.Compare(run.In(zoo), groups, dataset, InvarianceAxis.Detail));
}
