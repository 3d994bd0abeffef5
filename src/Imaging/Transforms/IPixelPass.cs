namespace Behavior.Imaging.Transforms;

/// <summary>One pass over the pixels of a picture. Immutable: threads share it.</summary>
interface IPixelPass
{
    /// <summary>Reads <paramref name="source"/>, sets the size of <paramref name="target"/> and fills it. They are never the same memory.</summary>
    void Run(RgbView source, PixelFrame target, TransformWorkspace workspace, string id);
}
