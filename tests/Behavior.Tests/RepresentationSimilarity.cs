using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 8. How alike are the representations of a model's layers, and of different models at the same depth?</summary>
[Section("RepresentationSimilarity", "8 Representation similarity")]
public class RepresentationSimilarity(BehaviorRun run)
{
    /// <summary>CKA between a model's layers at eleven relative depths, and means over all layers and over those of each kind.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Similarity), Headline("CKA")]
    public void WithinAModel(string model, string dataset) => run.Pin(Similarity.Within(run.Evaluations, model, dataset));

    /// <summary>CKA between the depths of two models.</summary>
    [BehaviorTheory, PairRows(MeasureNames.Similarity)]
    public void BetweenModels(string model, string other, string dataset) => run.Pin(Similarity.Between(run.Evaluations, model, other, dataset));

    [Claim("Q1", "Representations of these ConvNeXt and ViT differ: at matched relative depth CKA across architectures is below CKA within one",
        Measure = "mean CKA at eleven depths, pairs of models of one architecture minus pairs of both", Paper = "first version of the paper, heat maps without numbers")]
    [BehaviorTheory, FindingRows(MeasureNames.Similarity, "convnext > vit")]
    public void Q1_Representations_of_ConvNeXt_and_ViT_differ(string zoo, string dataset) =>
        run.Pin(Similarity.WithinAgainstAcross(run.In(zoo), "convnext", "vit", dataset));

    [Claim("Q2", "Representations of these ViT are more alike from layer to layer than those of these ConvNeXt, for all layers and for linear and normalisation layers apart; "
        + "ConvNeXt's stages form blocks",
        Measure = "mean CKA between different layers, ViT minus ConvNeXt, in each paradigm; "
            + "within a stage minus between stages at equal distance of layers, and the same minus that of a ViT cut into as many parts",
        Paper = "first version of the paper, heat maps without numbers; reviews read the figure the other way round. ViT has one convolution, so that kind cannot be compared")]
    [BehaviorTheory, FindingRows(MeasureNames.Similarity, "vit > convnext")]
    public void Q2_Layers_of_ViT_are_more_alike_and_ConvNeXt_forms_blocks(string zoo, string dataset) => run.Pin(
    [
        .. from groups in run.In(zoo).InEachParadigm("vit > convnext")
           from kind in new ActivationKind?[] { null, ActivationKind.Convolution, ActivationKind.Linear, ActivationKind.Normalisation }
           let part = Similarity.CompareAlikeness(run.In(zoo), groups, dataset, kind)
           where part is not null
           select part,
        .. from groups in run.In(zoo).InEachParadigm("convnext > vit")
           from part in Similarity.StagesFormBlocks(run.In(zoo), groups, dataset)
           select part,
    ]);

    [Claim("Q3", "Compared at the same relative depths and the same number of layers, layers of these ViT are still more alike than those of these ConvNeXt",
        Measure = "mean CKA between eleven matched depths, ViT minus ConvNeXt, in each paradigm", Paper = "asked for by reviewers")]
    [BehaviorTheory, FindingRows(MeasureNames.Similarity, "vit > convnext")]
    public void Q3_At_matched_depths_layers_of_ViT_are_still_more_alike(string zoo, string dataset) => run.Pin(
        from groups in run.In(zoo).InEachParadigm("vit > convnext")
        let part = Similarity.CompareAlikeness(run.In(zoo), groups, dataset, matched: true)
        where part is not null
        select part);
}
