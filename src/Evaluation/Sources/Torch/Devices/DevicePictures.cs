using System.Runtime.InteropServices;
using Behavior.Imaging.Transforms;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch.Devices;

/// <summary>
/// The pictures of a batch on a device, [N, 3, H, W]. Bytes travel as bytes and are looked up there in the transform's own table, so that every value is
/// the one that the processor would have written, to the last bit.
/// </summary>
static class DevicePictures
{
    /// <summary>Sends them; the host does not wait for a GPU. Needs a <see cref="ModelZoo.CollectionPause"/>.</summary>
    /// <param name="batch">The batch; its memory is free for others on return.</param>
    /// <param name="device">Where to.</param>
    /// <param name="type">The number format of the network.</param>
    /// <param name="channelsLast">Whether the three values of a pixel lie side by side, as tensor cores want them. The shape is the same.</param>
    public static Tensor Of(PictureBatch batch, Device device, ScalarType type, bool channelsLast)
    {
        using var scope = NewDisposeScope();
        long[] shape = [batch.Count, 3, batch.Height, batch.Width];
        if (batch.Normalization is null && !channelsLast) return Sent(shape, batch.Values.Span, ScalarType.Float32, device).to(type).DetachFromDisposeScope();
        var pictures = channelsLast
            ? empty([batch.Count, batch.Height, batch.Width, 3], type, device).permute(0, 3, 1, 2)
            : empty(shape, type, device);
        if (batch.Normalization is { } normalization) LookUp(Sent(shape, batch.Bytes.Span, ScalarType.Byte, device), normalization, pictures);
        else pictures.copy_(Sent(shape, batch.Values.Span, ScalarType.Float32, device));
        return pictures.DetachFromDisposeScope();
    }

    /// <summary>
    /// As it is, on the device. Page-locked memory that is given back while it is being read stays libtorch's until the device has read it; with any other the host would wait
    /// for all that is queued.
    /// </summary>
    static Tensor Sent<T>(long[] shape, ReadOnlySpan<T> values, ScalarType format, Device device) where T : unmanaged
    {
        var sent = empty(shape, format);
        values.CopyTo(MemoryMarshal.Cast<byte, T>(sent.bytes));
        return device.type == DeviceType.CUDA ? sent.pin_memory().to(device, non_blocking: true) : sent.to(device);
    }

    static void LookUp(Tensor bytes, Normalization normalization, Tensor pictures)
    {
        var values = Sent([3, 256], normalization.ByteValues, ScalarType.Float32, bytes.device).to(pictures.dtype);
        for (var c = 0; c < 3; c++)
        {
            using var channel = NewDisposeScope();
            var plane = pictures.select(1, c);
            plane.copy_(values.select(0, c).index_select(0, bytes.select(1, c).flatten().to(ScalarType.Int32)).reshape(plane.shape));
        }
    }
}
