using Behavior.Diagnostics;
using Behavior.ModelZoo.Layers;
using Behavior.ModelZoo.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo;

/// <summary>
/// A network from pictures to class scores. Parameter names are the published checkpoint's. One forward pass serves training and
/// inference: it overwrites intermediate results exactly when no gradients are recorded (<c>torch.no_grad</c> or <c>inference_mode</c>).
/// Not thread-safe; one thread runs one model.
/// </summary>
public abstract class VisionModel : nn.Module<Tensor, Tensor>
{
    readonly List<Observation> _observations = [];

    /// <summary>Names the network.</summary>
    /// <param name="architecture">Its name in <see cref="ModelRegistry"/>.</param>
    /// <param name="inputSize">The side of the square pictures it was published for.</param>
    /// <param name="classes">Number of class scores.</param>
    protected VisionModel(string architecture, int inputSize, int classes) : base(architecture) =>
        (Architecture, InputSize, Classes) = (architecture, inputSize, classes);

    /// <summary>The name in <see cref="ModelRegistry"/>, for example <c>convnext_base</c>.</summary>
    public string Architecture { get; }

    /// <summary>The side of the square pictures that the network was published or built for. Others may work too.</summary>
    public int InputSize { get; }

    /// <summary>Number of class scores.</summary>
    public virtual int Classes { get; }

    /// <summary>Whether its classifier has values: a network that was loaded from a file without one gives features alone.</summary>
    public bool HasClassifier { get; internal set; } = true;

    /// <summary>Refuses a network without a classifier before anybody takes its class scores, which are NaN.</summary>
    /// <exception cref="BehaviorException">BHV0109: it was loaded from a file without one.</exception>
    public void CheckClassifier()
    {
        if (!HasClassifier)
            throw new BehaviorException("BHV0109", $"This {Architecture} was loaded from weights without a classifier, for its features: it has no class scores. Give weights with a classifier.");
    }

    /// <summary>
    /// The tensor with one row for every patch of a square picture, by its name in the state dict, and how many rows stand in front of those (a class
    /// token's); null for a network without. A checkpoint's is resampled where a Checkpoint item asks for another input size.
    /// </summary>
    protected internal virtual (string Name, int Extra)? Positions => null;

    /// <summary>Class scores before softmax.</summary>
    /// <param name="input">Normalised pictures, float, <c>[N, 3, H, W]</c>.</param>
    /// <returns><c>[N, classes]</c>.</returns>
    /// <exception cref="BehaviorException">BHV0107: the pictures have a shape that this network cannot take. BHV0109: it was loaded without a classifier.</exception>
    public override Tensor forward(Tensor input)
    {
        CheckClassifier();
        using var pause = CollectionPause.Begin();
        using var scope = NewDisposeScope();
        return Classify(Pooled(input)).MoveToOuterDisposeScope();
    }

    /// <summary>The vector that enters the classifier.</summary>
    /// <param name="images">Normalised pictures, float, <c>[N, 3, H, W]</c>.</param>
    /// <returns><c>[N, D]</c>.</returns>
    /// <exception cref="BehaviorException">BHV0107: the pictures have a shape that this network cannot take.</exception>
    public Tensor Pooled(Tensor images)
    {
        CheckPictures(images);
        using var pause = CollectionPause.Begin();
        using var scope = NewDisposeScope();
        var parts = Slices(images).Select(FeaturesAlone).ToList();
        return (parts.Count == 1 ? parts[0] : cat(parts, 0)).MoveToOuterDisposeScope();
    }

    /// <summary>A batch in parts that suit a CPU's cache; whole where something looks at the intermediate results of a batch: gradients, batch norm in training, an observer.</summary>
    Tensor[] Slices(Tensor images)
    {
        var whole = images.device_type != DeviceType.CPU || training || is_grad_enabled() || _observations.Exists(o => o.IsActive);
        var pixels = PicturesAtOnce * 224L * 224L;
        var count = whole ? 1 : Math.Clamp((images.numel() / 3 + pixels - 1) / pixels, 1, Math.Max(images.shape[0], 1));
        return count == 1 ? [images] : images.chunk(count, 0);
    }

    Tensor FeaturesAlone(Tensor images)
    {
        using var scope = NewDisposeScope();
        return Features(images).MoveToOuterDisposeScope();
    }

    /// <summary>Class scores of pooled vectors: <c>[N, D] -> [N, classes]</c>.</summary>
    public abstract Tensor Classify(Tensor pooled);

    /// <summary>The network up to the classifier; <paramref name="images"/> has a checked shape.</summary>
    protected abstract Tensor Features(Tensor images);

    /// <summary>
    /// Pictures of 224 x 224, or as many pixels in others, that pass through the network at once on a CPU. More would not stay in the cache
    /// between two layers, and would want new memory from the system for every layer.
    /// </summary>
    protected virtual int PicturesAtOnce => 8;

    /// <summary>A side, height or width, that the network can take; the message of BHV0107 uses <see cref="Takes"/>.</summary>
    protected virtual bool Accepts(long height, long width) => height == InputSize && width == InputSize;

    /// <summary>What <see cref="Accepts"/> wants, in words.</summary>
    protected virtual string Takes => $"{InputSize} x {InputSize}";

    /// <summary>Every named intermediate output that <see cref="Observe"/> reports, in order of registration.</summary>
    public IEnumerable<(string Name, ActivationKind Kind)> ActivationPoints =>
        from entry in named_modules() where entry.module is Layer select (entry.name, ((Layer)entry.module).Kind);

    /// <summary>Calls <paramref name="sink"/> with every intermediate output of the passes made until the result is disposed.</summary>
    /// <param name="sink">
    /// Receives name, kind and output. The output is valid during the call only: reduce or clone it. ConvNeXt and Swin report
    /// <c>[N, H, W, C]</c>, convolutions <c>[N, C, H, W]</c>, transformers <c>[N, L, C]</c>.
    /// </param>
    /// <param name="wanted">Which names; all when null.</param>
    public IDisposable Observe(Action<string, ActivationKind, Tensor> sink, Func<string, bool>? wanted = null)
    {
        _observations.RemoveAll(o => !o.IsActive);
        var observation = new Observation(named_modules(), sink, wanted ?? (_ => true));
        _observations.Add(observation);
        return observation;
    }

    /// <summary>Fills all parameters for training from scratch, by the scheme of the reference implementation.</summary>
    public virtual void Initialise()
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        foreach (var layer in modules().OfType<Layer>()) layer.Initialise();
    }

    /// <summary>
    /// Makes the network ready to compute alone, on this CPU: weights of matrix products are put in the order in which the processor multiplies by them, once, where
    /// <see cref="ProductRules"/> finds that faster. Such weights have a shape from then on and no values: the network can be neither trained, nor saved, nor moved to
    /// another device or number format. Call it last.
    /// </summary>
    public void Pack() => Pack(ProductRules.Current);

    internal void Pack(ProductRule rule)
    {
        if (rule != ProductRule.Packed) return;
        foreach (var layer in modules().OfType<Layer>())
        {
            using var scope = NewDisposeScope();
            layer.Pack();
        }
    }

    /// <summary>Lets go of the weights, and gives the memory that they and the passes took back to the system.</summary>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) FreedMemory.GiveBack();
    }

    void CheckPictures(Tensor images)
    {
        var shape = images.shape;
        if (shape.Length != 4 || shape[1] != 3 || !Accepts(shape[2], shape[3]))
            throw new BehaviorException("BHV0107",
                $"Pictures of shape [{string.Join(", ", shape)}] do not fit {Architecture}: expected [N, 3, H, W] with H x W = {Takes}."
                + " Usual cause: the checkpoint's preprocessing crops to another size."
                + " Set Preprocess on its Checkpoint item to one of that size.");
    }
}
