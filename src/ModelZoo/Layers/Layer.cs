using Behavior.ModelZoo.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// A building block of the networks. Its name in the tree is the published state-dict name, its output can be observed, and it
/// frees its intermediate tensors before it returns. Fields that hold parameters bear the parameter's published name, because
/// TorchSharp registers them, and replaces them on a change of device or type, by field name.
/// </summary>
public abstract class Layer : nn.Module<Tensor, Tensor>
{
    /// <summary>Values from which on their memory goes back to the system at once: what is packed is aligned otherwise and does not fit into the hole, so that a network would be held twice.</summary>
    const long LargeBytes = 1 << 20;

    /// <summary>Names the layer by its type; registration happens in <see cref="VisionModel"/> style constructors.</summary>
    protected Layer() : base("layer") { }

    /// <summary>What comes out of this layer.</summary>
    public virtual ActivationKind Kind => ActivationKind.Block;

    /// <summary>Receives every output, before anything overwrites it in place. Null outside of an observation.</summary>
    internal Action<Tensor>? Observer { get; set; }

    /// <inheritdoc/>
    public sealed override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var output = Compute(input);
        Observer?.Invoke(output);
        // A layer that works in place hands its input back, which is not this scope's to move.
        return ReferenceEquals(output, input) ? output : output.MoveToOuterDisposeScope();
    }

    /// <summary>The layer's function. Everything that it makes, except the result, is freed on return.</summary>
    protected abstract Tensor Compute(Tensor input);

    /// <summary>Fills parameters for training from scratch, by the reference implementation's scheme; children are visited by the caller.</summary>
    internal virtual void Initialise() { }

    /// <summary>Puts weights in the order in which this processor is fastest; see <see cref="VisionModel.Pack()"/>, which visits children.</summary>
    internal virtual void Pack() { }

    /// <summary>The weight of this layer's product, once it is packed.</summary>
    private protected PackedWeight? Packed { get; private set; }

    /// <summary>
    /// Packs a weight. What takes its place is on the device <c>meta</c>: shape and type can be asked for, values cannot. A weight that cannot be packed, or is already, stays.
    /// </summary>
    /// <param name="name">The field's name, under which it is registered.</param>
    /// <param name="weight">The parameter; disposed if it is packed.</param>
    /// <param name="matrix">The same as <c>[outputs, inputs]</c>.</param>
    private protected Parameter Pack(string name, Parameter weight, Tensor matrix)
    {
        if (Packed is not null || PackedWeight.Of(matrix) is not { } packed) return weight;
        Packed = packed;
        var empty = (Parameter)new Parameter(torch.empty(weight.shape, weight.dtype, META), requires_grad: false).DetachFromDisposeScope();
        ConditionallyRegisterParameter(name, empty);
        var bytes = weight.numel() * weight.element_size();
        weight.Dispose();
        if (bytes >= LargeBytes) FreedMemory.GiveBack();
        return empty;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Packed?.Dispose();
    }

    /// <summary>Whether intermediate results may be overwritten: never while gradients are recorded.</summary>
    protected static bool InPlace => !is_grad_enabled();

    /// <summary>Runs layers one after the other, freeing each intermediate result; <paramref name="input"/> itself stays the caller's.</summary>
    protected static Tensor Chain(Tensor input, IEnumerable<Layer> layers)
    {
        var x = input;
        foreach (var layer in layers)
        {
            var next = layer.call(x);
            if (!ReferenceEquals(x, input) && !ReferenceEquals(x, next)) x.Dispose();
            x = next;
        }
        return x;
    }

    /// <summary>A parameter whose values are not set yet, outside any dispose scope.</summary>
    internal static Parameter Weights(params long[] shape) =>
        (Parameter)new Parameter(empty(shape), requires_grad: true).DetachFromDisposeScope();
}
