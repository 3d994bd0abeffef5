using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Text;
using Behavior.Toybox.Captions;
using Behavior.Toybox.Sets;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Behavior.Toybox.Training;

/// <summary>
/// CLIP's objective (Radford et al. 2021, figure 3): within a batch each picture must find its caption and each caption its picture, by
/// cross-entropy over scaled cosine similarities. The learned scale is kept at <see cref="ClipModel.ZeroShotScale"/> or below, as published.
/// </summary>
sealed class CaptionObjective : Objective
{
    /// <summary>Tokens of a row; the longest caption has fewer.</summary>
    const int Length = 24;
    static readonly double s_mostLogScale = Math.Log(ClipModel.ZeroShotScale);
    readonly ClipTokenizer _tokenizer = ToyLanguage.CreateTokenizer();

    public override int TargetLength => Length;

    public override VisionModel Create(string architecture) => ModelRegistry.Create(architecture);

    public override void WriteTarget(ToySet set, int index, ulong key, Span<long> target) =>
        _tokenizer.Encode(CaptionGrammar.Describe(set.Scene(index), key), Length).CopyTo(target);

    public override (Tensor Loss, Tensor Right) Evaluate(Module<Tensor, Tensor> model, Tensor images, Tensor targets)
    {
        var clip = (ClipModel)model;
        var pictures = functional.normalize(clip.Pooled(images), dim: 1);
        var texts = functional.normalize(clip.EncodeText(targets), dim: 1);
        var similarities = clip.LogitScale.exp() * pictures.matmul(texts.t());
        var own = arange(images.shape[0], int64, images.device);
        var loss = (functional.cross_entropy(similarities, own) + functional.cross_entropy(similarities.t(), own)) * 0.5;
        return (loss, similarities.argmax(1).eq(own).sum());
    }

    public override void AfterStep(Module<Tensor, Tensor> model)
    {
        using var quiet = no_grad();
        ((ClipModel)model).LogitScale.clamp_(max: s_mostLogScale);
    }

    public override void Finish(VisionModel model)
    {
        using var scope = NewDisposeScope();
        var clip = (ClipModel)model;
        clip.UseClassifier(ZeroShot.Classifier(clip, _tokenizer, ToyCategories.Names, ToyLanguage.Templates));
    }
}
