using System.Runtime.Intrinsics.X86;
using Behavior.ModelZoo.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// The weight of a matrix product in the order in which the processor multiplies by it: put there once, where libtorch's other two ways do so in every call. At a few hundred
/// rows, a picture or two, that is a quarter of the time.
/// </summary>
sealed class PackedWeight : IDisposable
{
    readonly Tensor _packed;

    PackedWeight(Tensor packed) => _packed = packed;

    /// <summary>Packs a weight; null where its place or type, or this libtorch, want another way.</summary>
    /// <param name="weight"><c>[outputs, inputs]</c>; stays as it is.</param>
    public static PackedWeight? Of(Tensor weight)
    {
        if (!Serves(weight) || !PackedProducts.Exist) return null;
        using var quiet = no_grad();
        return new((Tensor)PackedProducts.Pack(weight).DetachFromDisposeScope());
    }

    /// <summary>As <see cref="MatrixProduct.Apply(Tensor, Tensor, Tensor?)"/>, without gradients.</summary>
    public Tensor Apply(Tensor input, Tensor? bias) => PackedProducts.Apply(input, _packed, bias);

    public void Dispose() => _packed.Dispose();

    /// <summary>oneDNN computes in bfloat16 from AVX-512 on.</summary>
    static bool Serves(Tensor weight) =>
        weight.device_type == DeviceType.CPU && (weight.dtype == ScalarType.Float32 || weight.dtype == ScalarType.BFloat16 && Avx512BW.IsSupported && Avx512BW.VL.IsSupported && Avx512DQ.IsSupported);
}
