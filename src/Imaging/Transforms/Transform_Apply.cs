using Behavior.Diagnostics;

namespace Behavior.Imaging.Transforms;

public sealed partial class Transform
{
    /// <summary>Runs every step but the normalisation.</summary>
    /// <param name="image">The decoded picture; it is not changed.</param>
    /// <param name="id">The picture's id, which seeds random steps; see <c>corrupt</c>.</param>
    /// <returns>The picture that the network sees, as bytes; the given one itself when nothing changes.</returns>
    /// <exception cref="BehaviorException">BHV0212: the result would exceed the pixel limit.</exception>
    public RgbImage Apply(RgbImage image, string id = "")
    {
        using var workspace = new TransformWorkspace();
        var plan = TransformPlan.For(Steps, image.Width, image.Height);
        if (plan.Passes.Count == 0) return image;
        var result = workspace.Run(plan, image, id);
        return result.ToImage();
    }

    /// <summary>Writes a picture that went through <see cref="Apply"/> as a normalised tensor.</summary>
    /// <param name="image">The picture, in its final size.</param>
    /// <param name="chw">Receives <c>3 * height * width</c> values: all R row by row, then G, then B.</param>
    /// <exception cref="BehaviorException">BHV0213: the buffer has another length.</exception>
    public void WriteTo(RgbImage image, Span<float> chw)
    {
        CheckLength(image.Width, image.Height, chw.Length);
        TensorWriter.Write(image.Pixels, Normalization, chw);
    }

    static void CheckLength(int width, int height, int length)
    {
        if (length != 3L * width * height)
            throw new BehaviorException("BHV0213", $"the buffer for a {width} x {height} picture must hold 3 x {height} x {width} = {3L * width * height} values, it holds {length}. Usual cause: the transform has no crop to one size, or the batch was made for another transform.");
    }
}
