using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Native;

/// <summary>
/// Products by weights that oneDNN has put in its own order once: libtorch's operators <c>mkldnn::_reorder_linear_weight</c> and <c>mkldnn::_linear_pointwise</c>, which compiled PyTorch
/// models use. TorchSharp has neither, so they are called by libtorch's C interface (<c>torch/csrc/inductor/aoti_torch/c/shim.h</c>, kept stable between versions), in which a
/// tensor's handle is TorchSharp's. Without gradients.
/// </summary>
static unsafe class PackedProducts
{
    /// <summary>(tensor, its copy): the status.</summary>
    static readonly delegate* unmanaged<nint, nint*, int> s_share;

    /// <summary>(operator, overload, arguments, over which the result is written): the status. A tensor among the arguments is the callee's.</summary>
    static readonly delegate* unmanaged<byte*, byte*, ulong*, int> s_call;

    /// <summary>(input, weight, bias or null, what follows the product, its numbers, their count, its form, result): the status.</summary>
    static readonly delegate* unmanaged<nint, nint, nint*, byte*, double**, long, byte**, nint*, int> s_multiply;

    static PackedProducts()
    {
        // A part of libtorch that TorchSharp has loaded, wherever from; without oneDNN it lacks the last.
        if (!NativeLibrary.TryLoad("torch_cpu", typeof(PackedProducts).Assembly, null, out var library)) return;
        if (!NativeLibrary.TryGetExport(library, "aoti_torch_new_tensor_handle", out var share)) return;
        if (!NativeLibrary.TryGetExport(library, "aoti_torch_call_dispatcher", out var call)) return;
        if (!NativeLibrary.TryGetExport(library, "aoti_torch_cpu__linear_pointwise", out var multiply)) return;
        s_share = (delegate* unmanaged<nint, nint*, int>)share;
        s_call = (delegate* unmanaged<byte*, byte*, ulong*, int>)call;
        s_multiply = (delegate* unmanaged<nint, nint, nint*, byte*, double**, long, byte**, nint*, int>)multiply;
        Exist = true;
    }

    /// <summary>Whether this libtorch has them.</summary>
    public static bool Exist { get; }

    /// <summary>A weight in oneDNN's order; its values can only be multiplied by.</summary>
    /// <param name="weight"><c>[outputs, inputs]</c>, float32 or bfloat16, of a processor.</param>
    /// <exception cref="InvalidOperationException">oneDNN does not take it.</exception>
    public static Tensor Pack(Tensor weight)
    {
        nint shared;
        Check(s_share(weight.Handle, &shared), "order", weight);
        var arguments = stackalloc ulong[] { (ulong)shared, 0 }; // for any number of rows
        fixed (byte* name = "mkldnn::_reorder_linear_weight\0"u8, overload = "\0"u8) Check(s_call(name, overload, arguments), "order", weight);
        return Tensor.UnsafeCreateTensor((nint)arguments[0]);
    }

    /// <summary>The product <c>[..., inputs] -> [..., outputs]</c>.</summary>
    /// <param name="input">Rows, <c>[..., inputs]</c>, of the weight's type.</param>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    /// <param name="bias"><c>[outputs]</c>, or null.</param>
    /// <exception cref="InvalidOperationException">The shapes or types do not fit.</exception>
    public static Tensor Apply(Tensor input, Tensor packed, Tensor? bias)
    {
        nint added = bias?.Handle ?? 0, result;
        fixed (byte* nothing = "none\0"u8) Check(s_multiply(input.Handle, packed.Handle, bias is null ? null : &added, nothing, null, 0, null, &result), "multiply", input);
        return Tensor.UnsafeCreateTensor(result);
    }

    /// <summary>libtorch has written the reason to the error stream: its interface gives a status alone.</summary>
    static void Check(int status, string verb, Tensor tensor)
    {
        if (status != 0) throw new InvalidOperationException($"oneDNN cannot {verb} a tensor of {tensor.dtype}, [{string.Join(", ", tensor.shape)}].");
    }
}
