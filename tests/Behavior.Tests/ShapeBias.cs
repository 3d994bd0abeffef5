using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Measures;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 2. Where shape and texture disagree, which one does a model follow?</summary>
[Section("ShapeBias", "2 Shape / texture bias")]
public class ShapeBias(BehaviorRun run)
{
    /// <summary>Decisions for the shape among all decisions for shape or texture, on cue-conflict pictures.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.ShapeBias), Headline("shape")]
    public void Bias(string model, string dataset) =>
        run.Pin(ShapeDecisions.Of(run.Predict(model, dataset)));

    /// <summary>The same for each shape category: the points of the paper's figure.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.ShapeBias)]
    public void ByCategory(string model, string dataset) =>
        run.Pin(ShapeDecisions.ByCategory(run.Predict(model, dataset)));

    [Claim("S1", "These ViT have a higher shape bias than these ConvNeXt, in both paradigms",
        Measure = "shape bias, in each paradigm", Paper = "holds: 0.40 against 0.33 (sup), 0.465 against 0.447 (CLIP)")]
    [BehaviorTheory, FindingRows(MeasureNames.ShapeBias, "vit > convnext")]
    public void S1_ViT_has_a_higher_shape_bias_than_ConvNeXt(string zoo, string dataset) => run.Pin(
        from groups in run.In(zoo).InEachParadigm("vit > convnext")
        select run.In(zoo).Compare(groups, run.In(zoo).On(dataset, ShapeDecisions.Bias), paper: "shape-bias"));

    [Claim("S2", "These CLIP checkpoints have a higher shape bias than the supervised ones, in both architectures",
        Measure = "shape bias, in each architecture", Paper = "holds: 0.465 against 0.40 (ViT), 0.447 against 0.33 (ConvNeXt)")]
    [BehaviorTheory, FindingRows(MeasureNames.ShapeBias, "clip > sup")]
    public void S2_CLIP_models_have_a_higher_shape_bias_than_supervised_ones(string zoo, string dataset) => run.Pin(
        from groups in run.In(zoo).InEachFamily("clip > sup")
        select run.In(zoo).Compare(groups, run.In(zoo).On(dataset, ShapeDecisions.Bias), paper: "shape-bias"));
}
