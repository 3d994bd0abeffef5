using Behavior.Imaging.Corruptions;

namespace Behavior.Imaging.Transforms;

/// <summary>Corrupts a picture with the random numbers of its id.</summary>
sealed class CorruptPass(CorruptStep step) : IPixelPass
{
    public void Run(RgbView source, PixelFrame target, TransformWorkspace workspace, string id)
    {
        target.Reset(source.Width, source.Height);
        step.Corruption.Apply(source.Pixels, source.Width, source.Height, step.Severity,
            SeededRandom.For(id, step.Corruption.Name, step.Severity, step.Seed), target.Bytes, workspace.Corruptions);
        workspace.Corruptions.Trim();
    }
}
