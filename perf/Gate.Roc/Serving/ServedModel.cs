using System.Runtime.InteropServices;
using Behavior.Evaluation;
using Behavior.Evaluation.Sources;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>A model that is served otherwise, see <see cref="ServedSource"/>.</summary>
sealed class ServedModel(IModel inner, string way, int number) : IModel
{
    public BatchOutput Run(PictureBatch batch, Outputs wanted) => way switch
    {
        "batch" => InParts(batch, wanted),
        "threads" => WithThreads(batch, wanted),
        _ => Resized(batch, wanted),
    };

    public void Dispose() => inner.Dispose();

    BatchOutput InParts(PictureBatch batch, Outputs wanted)
    {
        var (parts, each) = (new List<BatchOutput>(), batch.Values.Length / batch.Count);
        for (var at = 0; at < batch.Count; at += number)
        {
            var count = Math.Min(number, batch.Count - at);
            using var part = new PictureBatch(batch.First + at, [.. batch.Samples.Skip(at).Take(count)], (batch.Width, batch.Height), batch.Values.Slice(at * each, count * each));
            parts.Add(inner.Run(part, wanted));
        }
        return new(batch.First, batch.Count, parts[0].Columns, [.. parts[0].Columns.Select((_, c) => parts.SelectMany(p => p.Values[c]).ToArray())]);
    }

    BatchOutput WithThreads(PictureBatch batch, Outputs wanted)
    {
        var before = get_num_threads();
        set_num_threads(number);
        try { return inner.Run(batch, wanted); }
        finally { set_num_threads(before); }
    }

    /// <summary>To another size and back by sampling four pixels, however far apart they are.</summary>
    BatchOutput Resized(PictureBatch batch, Outputs wanted)
    {
        using var scope = NewDisposeScope();
        var pictures = empty([batch.Count, 3, batch.Height, batch.Width], float32);
        batch.Values.Span.CopyTo(MemoryMarshal.Cast<byte, float>(pictures.bytes));
        var back = Interpolated(Interpolated(pictures, number), batch.Width).contiguous();
        using var resized = new PictureBatch(batch.First, batch.Samples, (batch.Width, batch.Height), back.data<float>().ToArray());
        return inner.Run(resized, wanted);
    }

    static Tensor Interpolated(Tensor pictures, int side) => nn.functional.interpolate(pictures, [side, side], mode: InterpolationMode.Bilinear, align_corners: false);
}
