using System.Runtime.InteropServices;
using Behavior.Diagnostics;

namespace Behavior.Imaging.Transforms;

public sealed partial class Transform
{
    /// <summary>Runs every step but the normalisation.</summary>
    /// <param name="image">The decoded picture; it is not changed.</param>
    /// <param name="id">The picture's id, which seeds random steps; see <c>corrupt</c>.</param>
    /// <returns>The picture that the network sees, as bytes; the given one itself when nothing changes.</returns>
    /// <exception cref="BehaviorException">BHV0212, BHV0231: a step would give too much, or a corruption cannot take the picture; checked before anything is done.</exception>
    public RgbImage Apply(RgbImage image, string id = "")
    {
        using var workspace = new TransformWorkspace();
        var plan = TransformPlan.For(this, image.Width, image.Height);
        if (plan.Passes.Count == 0) return image;
        var result = workspace.Run(plan, image, id);
        return result.ToImage();
    }

    /// <summary>Writes a picture that went through <see cref="Apply"/> as a normalised tensor.</summary>
    /// <param name="image">The picture, in its final size.</param>
    /// <param name="chw">Receives <c>3 * height * width</c> values: all R row by row, then G, then B.</param>
    /// <exception cref="BehaviorException">BHV0213: the buffer has another length.</exception>
    public void WriteTo(RgbImage image, Span<float> chw) => Write(image, chw, "");

    /// <summary>As the float32 form, each value rounded to float16.</summary>
    /// <inheritdoc cref="WriteTo(RgbImage, Span{float})"/>
    public void WriteTo(RgbImage image, Span<Half> chw) => Write(image, chw, "");

    /// <summary>The bytes plane by plane, without normalisation: what a caller that normalises on its device wants.</summary>
    /// <inheritdoc cref="WriteTo(RgbImage, Span{float})"/>
    public void WriteTo(RgbImage image, Span<byte> chw) => Write(image, chw, "");

    /// <summary>Decodes a file, runs every step and writes the tensor, without garbage.</summary>
    /// <typeparam name="T"><see cref="float"/>, <see cref="Half"/> or <see cref="byte"/> (bytes are not normalised).</typeparam>
    /// <param name="bytes">The whole file.</param>
    /// <param name="id">The picture's id: for messages, and the seed of random steps.</param>
    /// <param name="chw">Receives <c>3 * height * width</c> values: all R row by row, then G, then B.</param>
    /// <param name="workspace">The calling thread's buffers.</param>
    /// <exception cref="BehaviorException">BHV0201 to BHV0205 for a bad file; BHV0212, BHV0213 for a result over the limit or of another size than the buffer.</exception>
    public void Run<T>(ReadOnlyMemory<byte> bytes, string id, Span<T> chw, TransformWorkspace workspace) where T : unmanaged =>
        Run(bytes, id, id, chw, workspace);

    /// <summary>As <see cref="Run{T}(ReadOnlyMemory{byte}, string, Span{T}, TransformWorkspace)"/>, for a picture that is decoded already.</summary>
    public void Run<T>(RgbImage image, string id, Span<T> chw, TransformWorkspace workspace) where T : unmanaged
    {
        try { Run((RgbView)image, id, chw, workspace); }
        finally { workspace.Release(); }
    }

    internal void Run<T>(ReadOnlyMemory<byte> bytes, string id, string description, Span<T> chw, TransformWorkspace workspace) where T : unmanaged
    {
        try { Run(workspace.Decoded.Decode(bytes, description), id, chw, workspace); }
        finally { workspace.Release(); }
    }

    internal void Run<T>(RgbView image, string id, Span<T> chw, TransformWorkspace workspace) where T : unmanaged =>
        Write(workspace.Run(workspace.PlanFor(this, image.Width, image.Height), image, id), chw, id);

    void Write<T>(RgbView image, Span<T> chw, string id) where T : unmanaged
    {
        CheckLength(image.Width, image.Height, chw.Length, id);
        if (typeof(T) == typeof(float)) TensorWriter.Write(image.Pixels, Normalization, MemoryMarshal.Cast<T, float>(chw));
        else if (typeof(T) == typeof(Half)) TensorWriter.Write(image.Pixels, Normalization.HalfTable, MemoryMarshal.Cast<T, Half>(chw));
        else if (typeof(T) == typeof(byte)) TensorWriter.Write(image.Pixels, MemoryMarshal.Cast<T, byte>(chw));
        else throw new ArgumentException($"tensors of {typeof(T).Name} are not written: float, Half or byte.");
    }

    static void CheckLength(int width, int height, int length, string id)
    {
        if (length != 3L * width * height)
            throw new BehaviorException("BHV0213", $"the buffer for {(id.Length > 0 ? $"picture '{id}', after the transform" : "a picture of")} {width} x {height} pixels, "
                + $"must hold 3 x {height} x {width} = {3L * width * height} values, it holds {length}. "
                + "Usual cause: the transform has no crop to one size, or the batch was made for another transform.");
    }
}
