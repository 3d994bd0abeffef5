using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Measures;
using Behavior.Tests.Harness;

namespace Behavior.Tests;

/// <summary>Section 2. Where shape and texture disagree, which one does a model follow?</summary>
[Trait("Section", "ShapeBias")]
public class ShapeBias(BehaviorRun run)
{
    /// <summary>Decisions for the shape among all decisions for shape or texture, on cue-conflict pictures.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.ShapeBias)]
    public void Bias(string model, string dataset) =>
        run.Pin(ShapeDecisions.Bias(run.Predict(model, dataset)));

    /// <summary>S1. ViT has a higher shape bias than ConvNeXt, in both paradigms.</summary>
    [BehaviorTheory, ParadigmRows(MeasureNames.ShapeBias, "vit", "convnext")]
    public void S1_ViT_has_a_higher_shape_bias_than_ConvNeXt(string zoo, string paradigm, string dataset)
    {
        var vit = run.Predict(run.Group("vit", paradigm), dataset);
        var convnext = run.Predict(run.Group("convnext", paradigm), dataset);

        var finding = new Finding(
            Claim: "ViT has a higher shape bias than ConvNeXt",
            Section: "2 Shape / texture bias",
            Groups: $"vit {paradigm} > convnext {paradigm} ({zoo})",
            Effect: ShapeDecisions.Difference(vit, convnext));

        run.Pin(finding.ToSnapshot([.. vit, .. convnext]));
    }
}
