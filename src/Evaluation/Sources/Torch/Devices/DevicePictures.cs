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
        if (batch.Normalization is null && !channelsLast) return Sent(batch, batch.Values, ScalarType.Float32, device).to(type).DetachFromDisposeScope();
        var pictures = channelsLast
            ? empty([batch.Count, batch.Height, batch.Width, 3], type, device).permute(0, 3, 1, 2)
            : empty([batch.Count, 3, batch.Height, batch.Width], type, device);
        if (batch.Normalization is { } normalization) LookUp(Sent(batch, batch.Bytes, ScalarType.Byte, device), normalization, pictures);
        else pictures.copy_(Sent(batch, batch.Values, ScalarType.Float32, device));
        return pictures.DetachFromDisposeScope();
    }

    /// <summary>As it is, on the device. Page-locked memory that is given back while it is being read stays libtorch's until the device has read it.</summary>
    static Tensor Sent<T>(PictureBatch batch, ReadOnlyMemory<T> values, ScalarType format, Device device) where T : unmanaged
    {
        var pictures = empty([batch.Count, 3, batch.Height, batch.Width], format);
        values.Span.CopyTo(MemoryMarshal.Cast<byte, T>(pictures.bytes));
        return device.type == DeviceType.CUDA ? pictures.pin_memory().to(device, non_blocking: true) : pictures.to(device);
    }

    static void LookUp(Tensor bytes, Normalization normalization, Tensor pictures)
    {
        var table = empty([3, 256], ScalarType.Float32);
        normalization.ByteValues.CopyTo(MemoryMarshal.Cast<byte, float>(table.bytes));
        var values = table.to(bytes.device).to(pictures.dtype);
        for (var c = 0; c < 3; c++)
        {
            using var channel = NewDisposeScope();
            var plane = pictures.select(1, c);
            plane.copy_(values.select(0, c).index_select(0, bytes.select(1, c).flatten().to(ScalarType.Int32)).reshape(plane.shape));
        }
    }
}
