using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Paper;
using Behavior.Measures;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 1. Which mistakes does a model make? Error ratio of a factor: how much more often than on average a model is wrong where it is present.</summary>
[Section("ModelMistakes", "1 Model mistakes")]
public class ModelMistakes(BehaviorRun run)
{
    /// <summary>The error ratio of each of ImageNet-X's factors, and their mean.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Factors)]
    public void ErrorRatio(string model, string dataset) =>
        run.Pin(ErrorRatios.Of(run.Predict(model, dataset)));

    [Claim("M1", "CLIP models make fewer mistakes relative to their overall accuracy than supervised ones",
        Measure = "mean error ratio, sup minus clip", Paper = "holds: 1.22 against 1.44")]
    [BehaviorTheory, FindingRows(MeasureNames.Factors, "sup > clip")]
    public void M1_CLIP_models_make_fewer_mistakes_for_their_accuracy(string zoo, string dataset) =>
        run.Pin(run.In(zoo).Compare("sup > clip", dataset, ErrorRatios.MeanDifference, paper: "error-ratio/average"));

    [Claim("M2", "Every model suffers from occlusion: the error ratio of object and person blocking lies above the average ratio",
        Measure = "mean ratio of the two factors minus the mean over all, for each model", Paper = "holds for all four: 1.52 to 1.91 against 1.20 to 1.45")]
    [BehaviorTheory, FindingRows(MeasureNames.Factors, "all")]
    public void M2_Every_model_suffers_from_occlusion(string zoo, string dataset) => run.Pin(
        from model in run.In(zoo).Models("all")
        select run.In(zoo).Judge(model, dataset, p => ErrorRatios.AboveAverage(p, "object_blocking", "person_blocking"),
            paper: m => (PaperNumbers.Mean("error-ratio/object_blocking", m) + PaperNumbers.Mean("error-ratio/person_blocking", m)) / 2 - PaperNumbers.Mean("error-ratio/average", m)));

    [Claim("M3", "Texture is among the two most challenging factors for every model",
        Measure = "ratio of texture minus the second largest of the other factors, for each model", Paper = "holds for all four: first for three, second to subcategory for supervised ViT")]
    [BehaviorTheory, FindingRows(MeasureNames.Factors, "all")]
    public void M3_Texture_is_among_the_hardest_factors_for_every_model(string zoo, string dataset) => run.Pin(
        from model in run.In(zoo).Models("all")
        select run.In(zoo).Judge(model, dataset, p => ErrorRatios.AboveOthers(p, "texture", rank: 2),
            paper: m => PaperNumbers.AboveOthers("error-ratio", "texture", m, rank: 2)));

    [Claim("M4", "Within a paradigm ConvNeXt and ViT make mistakes alike: their mean error ratios differ by less than 0.1",
        Measure = "0.1 minus the absolute difference of mean error ratios, in each paradigm", Paper = "holds: 0.02 apart (sup), 0.04 apart (CLIP)")]
    [BehaviorTheory, FindingRows(MeasureNames.Factors, "vit > convnext")]
    public void M4_ConvNeXt_and_ViT_make_mistakes_alike_within_a_paradigm(string zoo, string dataset) => run.Pin(
        from groups in run.In(zoo).InEachParadigm("vit > convnext")
        select run.In(zoo).Compare(groups, dataset, ErrorRatios.MeanDifference, paper: "error-ratio/average").Within(0.1));
}
