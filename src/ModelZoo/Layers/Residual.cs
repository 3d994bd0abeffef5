using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Adds a branch to the residual stream: one pass over memory, in place unless gradients are recorded.</summary>
static class Residual
{
    /// <summary><c>stream + branch * scale</c>; without a scale, <c>stream + branch</c>. The stream may be overwritten and returned.</summary>
    public static Tensor Add(Tensor stream, Tensor branch, Tensor? scale, bool inPlace) => (scale, inPlace) switch
    {
        (null, true) => stream.add_(branch),
        (null, false) => stream + branch,
        (_, true) => stream.addcmul_(branch, scale, 1),
        (_, false) => addcmul(stream, branch, scale, 1),
    };
}
