using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Starting values for training from scratch.</summary>
static class Initial
{
    /// <summary>
    /// timm's <c>trunc_normal_(std=0.02)</c>. Its cut at plus and minus 2 is absolute, so 100 deviations away, and a plain normal is the same thing.
    /// TorchSharp 0.107's own <c>trunc_normal_</c> must not be used: it sets every element to the deviation.
    /// </summary>
    public static Tensor Normal(Tensor parameter) => nn.init.normal_(parameter, 0, 0.02);
}
