using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// <c>x W^T + b</c> over the last axis by a weight as it was loaded, by the faster of libtorch's two ways. On a CPU some products are faster as a 1x1 convolution
/// over a channels-last view (oneDNN, which adds the bias while it writes) than as a matrix product (MKL, before which the
/// bias is copied over the whole result); which, <see cref="ProductRules"/> says. Networks that only
/// compute pack their weights (<see cref="PackedWeight"/>) and do not come here.
/// </summary>
public static class MatrixProduct
{
    /// <summary>The product <c>[..., inputs] -> [..., outputs]</c>.</summary>
    /// <param name="input">Rows, <c>[..., inputs]</c>.</param>
    /// <param name="weight"><c>[outputs, inputs]</c>.</param>
    /// <param name="bias"><c>[outputs]</c>, or null.</param>
    public static Tensor Apply(Tensor input, Tensor weight, Tensor? bias) => Apply(input, weight, bias, ProductRules.Current);

    internal static Tensor Apply(Tensor input, Tensor weight, Tensor? bias, ProductRule rule) =>
        rule != ProductRule.Linear && Widens(weight) && IsField(input) ? AsConvolution(input, weight, bias) : nn.functional.linear(input, weight, bias);

    static bool Widens(Tensor weight) => weight.shape[0] > weight.shape[1];

    /// <summary>Whether it is a field of tokens or pixels. A classifier's few rows, float64 and recorded gradients take the plain product.</summary>
    static bool IsField(Tensor input) =>
        input.dim() > 2 && input.numel() > 0 && input.device_type == DeviceType.CPU && input.dtype is ScalarType.Float32 or ScalarType.BFloat16 && !is_grad_enabled();

    internal static Tensor AsConvolution(Tensor input, Tensor weight, Tensor? bias)
    {
        long outputs = weight.shape[0], inputs = weight.shape[1];
        var shape = input.shape;
        var field = Nhwc.View(input.reshape(1, 1, -1, inputs));
        var wide = nn.functional.conv2d(field, weight.view(outputs, inputs, 1, 1), bias);
        return Nhwc.From(wide).reshape([.. shape[..^1], outputs]);
    }
}
