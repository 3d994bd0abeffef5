using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>A prepared resize, with the crop behind it.</summary>
sealed class ResizePass(Resampler resampler) : IPixelPass
{
    public void Run(RgbView source, PixelFrame target, TransformWorkspace workspace, string id) =>
        resampler.Run(source.Pixels, target, workspace.Between);
}
