using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Views between the two axis orders. No element moves: the view of an NHWC tensor <em>is</em> libtorch's channels-last layout.</summary>
static class Nhwc
{
    /// <summary>[N, C, H, W] seen as [N, H, W, C].</summary>
    public static Tensor From(Tensor nchw) => nchw.permute(0, 2, 3, 1);

    /// <summary>[N, H, W, C] seen as [N, C, H, W].</summary>
    public static Tensor View(Tensor nhwc) => nhwc.permute(0, 3, 1, 2);

    /// <summary>The same pictures with channels last in memory, so that every convolution after it takes that path.</summary>
    public static Tensor ChannelsLast(Tensor nchw) => View(From(nchw).contiguous());
}
