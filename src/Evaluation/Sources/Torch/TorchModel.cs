using System.Runtime.InteropServices;
using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>A network on a device, in a number format. What it puts out is float32, whatever it computes in.</summary>
sealed class TorchModel : IModel
{
    readonly string _checkpoint;
    readonly VisionModel _network;
    readonly Device _device;
    readonly ScalarType _type;
    readonly ActivationProbe _probe;

    public TorchModel(string checkpoint, VisionModel network, string precision, Device device)
    {
        (_checkpoint, _network, _device, _type) = (checkpoint, network, device, TypeOf(precision));
        network.to(device);
        if (_type != ScalarType.Float32) network.to(_type);
        _probe = new(network);
    }

    public BatchOutput Run(PictureBatch batch, Outputs wanted)
    {
        using var noGradients = inference_mode();
        using var scope = NewDisposeScope();
        using var pause = CollectionPause.Begin();
        try { return Forward(batch, wanted); }
        catch (Exception failure) when (failure is ExternalException or InvalidOperationException)
        {
            throw new BehaviorException("BHV0404", $"Checkpoint '{_checkpoint}' cannot take pictures of {batch.Width} x {batch.Height}: {failure.Message.Split('\n')[0]} Usual cause: "
                + $"Preprocess gives another size than the architecture's.", failure);
        }
    }

    public void Dispose() => _network.Dispose();

    BatchOutput Forward(PictureBatch batch, Outputs wanted)
    {
        if (wanted.HasFlag(Outputs.Answers)) _network.CheckClassifier();
        var columns = new List<OutputColumn>();
        var values = new List<float[]>();
        Tensor pooled;
        using (wanted.HasFlag(Outputs.Activations) ? _probe.Watch(batch.Count) : null) pooled = _network.Pooled(Pictures(batch));
        if (wanted.HasFlag(Outputs.Answers)) Put(OutputColumn.Scores, _network.Classify(pooled));
        if (wanted.HasFlag(Outputs.Features)) Put(OutputColumn.Features, pooled);
        if (wanted.HasFlag(Outputs.Activations))
            foreach (var (column, layer) in _probe.Outputs)
            {
                columns.Add(column);
                values.Add(layer);
            }
        return new(batch.First, batch.Count, columns, values);

        void Put(string name, Tensor rows)
        {
            var matrix = rows.to(float32).cpu().contiguous();
            columns.Add(new(name, (int)(matrix.numel() / batch.Count)));
            values.Add(matrix.data<float>().ToArray());
        }
    }

    /// <summary>The batch on the device, shared by every network of this device and number format.</summary>
    Tensor Pictures(PictureBatch batch) => batch.Shared((_device.ToString(), _type), ToTensor);

    Tensor ToTensor(PictureBatch batch)
    {
        using var scope = NewDisposeScope();
        var images = empty([batch.Count, 3, batch.Height, batch.Width], float32);
        batch.Values.Span.CopyTo(MemoryMarshal.Cast<byte, float>(images.bytes));
        return images.to(_device).to(_type).DetachFromDisposeScope();
    }

    static ScalarType TypeOf(string precision) => precision switch
    {
        Precisions.BFloat16 => ScalarType.BFloat16,
        Precisions.Float16 => ScalarType.Float16,
        _ => ScalarType.Float32,
    };
}
