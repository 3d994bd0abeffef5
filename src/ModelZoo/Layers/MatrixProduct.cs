using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// <c>x W^T + b</c> over the last axis, by the faster of libtorch's two ways. On a CPU a product that widens is faster as a 1x1
/// convolution over a channels-last view (oneDNN, which adds the bias while it writes) than as a matrix product (MKL, before which the
/// bias is copied over the whole result); a product that narrows is not. Measured in docs/models.md.
/// </summary>
public static class MatrixProduct
{
    /// <summary>The product <c>[..., inputs] -> [..., outputs]</c>.</summary>
    /// <param name="input">Rows, <c>[..., inputs]</c>.</param>
    /// <param name="weight"><c>[outputs, inputs]</c>.</param>
    /// <param name="bias"><c>[outputs]</c>, or null.</param>
    public static Tensor Apply(Tensor input, Tensor weight, Tensor? bias) =>
        PrefersConvolution(input, weight) ? AsConvolution(input, weight, bias) : nn.functional.linear(input, weight, bias);

    /// <summary>Whether the product widens a field of tokens or pixels. A classifier's few rows, float64 and recorded gradients take the plain product.</summary>
    static bool PrefersConvolution(Tensor input, Tensor weight) =>
        weight.shape[0] > weight.shape[1] && input.dim() > 2 && input.numel() > 0 && input.device_type == DeviceType.CPU
        && input.dtype is ScalarType.Float32 or ScalarType.BFloat16 && !is_grad_enabled();

    static Tensor AsConvolution(Tensor input, Tensor weight, Tensor? bias)
    {
        long outputs = weight.shape[0], inputs = weight.shape[1];
        var shape = input.shape;
        var field = Nhwc.View(input.reshape(1, 1, -1, inputs));
        var wide = nn.functional.conv2d(field, weight.view(outputs, inputs, 1, 1), bias);
        return Nhwc.From(wide).reshape([.. shape[..^1], outputs]);
    }
}
