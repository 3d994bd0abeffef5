using System.Runtime.InteropServices;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.Imaging.Transforms;
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
    readonly DeviceBatch? _batches;
    readonly ActivationProbe _probe;

    /// <summary>Moves a network to a device.</summary>
    /// <param name="checkpoint">The checkpoint's name.</param>
    /// <param name="network">The network; owned from here on.</param>
    /// <param name="precision">Its number format, see <see cref="Precisions"/>.</param>
    /// <param name="device">Where it computes.</param>
    /// <param name="batches">How many pictures it takes at once on a device that works by itself, and is kept fed; null for a processor.</param>
    public TorchModel(string checkpoint, VisionModel network, string precision, Device device, DeviceBatch? batches = null)
    {
        (_checkpoint, _network, _device, _type, _batches) = (checkpoint, network, device, TypeOf(precision), batches);
        network.to(device);
        if (_type != ScalarType.Float32) network.to(_type);
        network.Pack();
        _probe = new(network);
    }

    public bool TakesBytes => _batches is not null;

    /// <summary>Tensor cores, which compute in half precision, want the values of a pixel side by side.</summary>
    bool ChannelsLast => _batches is not null && _type != ScalarType.Float32;

    public int BatchSize(int width, int height)
    {
        if (_batches is null) return PictureBatch.UsualCount;
        var size = _batches.Of(width, height, count => Fits(count, width, height));
        return size > 0 ? size : throw Full(width, height);
    }

    public BatchOutput Run(PictureBatch batch, Outputs wanted)
    {
        using var output = Begin(batch, wanted);
        return output.Take();
    }

    public IPendingOutput Begin(PictureBatch batch, Outputs wanted)
    {
        while (true)
        {
            try { return Queue(batch, wanted); }
            catch (ExternalException failure) when (_batches is not null && OutOfMemory.Is(failure))
            {
                if (!_batches.Halve(batch.Width, batch.Height)) throw Full(batch.Width, batch.Height);
            }
            catch (Exception failure) when (failure is ExternalException or InvalidOperationException)
            {
                throw Unfit(batch.Width, batch.Height, failure);
            }
        }
    }

    public void Dispose() => _network.Dispose();

    TorchOutput Queue(PictureBatch batch, Outputs wanted)
    {
        using var noGradients = inference_mode();
        using var scope = NewDisposeScope();
        using var pause = CollectionPause.Begin();
        if (wanted.HasFlag(Outputs.Answers)) _network.CheckClassifier();
        var (width, height) = (batch.Width, batch.Height);
        var output = new TorchOutput(batch.First, later: _batches is not null, failure => Unfit(width, height, failure));
        try
        {
            var part = _batches is null ? batch.Count : BatchSize(width, height);
            var pictures = Pictures(batch);
            for (var at = 0; at < batch.Count; at += part) Forward(at == 0 && part >= batch.Count ? pictures : pictures.narrow(0, at, Math.Min(part, batch.Count - at)), wanted, output);
            output.End(_device);
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    void Forward(Tensor pictures, Outputs wanted, TorchOutput output)
    {
        using var scope = NewDisposeScope();
        var count = pictures.shape[0];
        output.BeginPart((int)count);
        Tensor pooled;
        using (wanted.HasFlag(Outputs.Activations) ? _probe.Watch(count, output.Send) : null) pooled = _network.Pooled(pictures);
        if (wanted.HasFlag(Outputs.Answers)) output.Add(OutputColumn.Scores, null, output.Send(_network.Classify(pooled)));
        if (wanted.HasFlag(Outputs.Features)) output.Add(OutputColumn.Features, null, output.Send(pooled));
        if (wanted.HasFlag(Outputs.Activations))
            foreach (var (name, kind, means) in _probe.Layers) output.Add(name, kind, means);
    }

    /// <summary>The batch on the device, shared by every network of this device and number format.</summary>
    Tensor Pictures(PictureBatch batch) => batch.Shared((_device.ToString(), _type, ChannelsLast), b => DevicePictures.Of(b, _device, _type, ChannelsLast));

    /// <summary>Whether so many pictures go through. Which ones does not matter.</summary>
    bool Fits(int count, int width, int height)
    {
        using var noGradients = inference_mode();
        using var scope = NewDisposeScope();
        using var pause = CollectionPause.Begin();
        try
        {
            using var black = new PictureBatch(0, new Sample[count], (width, height), new byte[3 * width * height * count], Normalization.None);
            _network.Pooled(Pictures(black));
            if (_device.type == DeviceType.CUDA) cuda.synchronize(_device);
            return true;
        }
        catch (ExternalException failure) when (OutOfMemory.Is(failure)) { return false; }
        catch (Exception failure) when (failure is ExternalException or InvalidOperationException) { throw Unfit(width, height, failure); }
    }

    BehaviorException Unfit(int width, int height, Exception failure) => new("BHV0404",
        $"Checkpoint '{_checkpoint}' cannot take pictures of {width} x {height}: {failure.Message.Split('\n')[0]} Usual cause: Preprocess gives another size than the architecture's.", failure);

    BehaviorException Full(int width, int height) => new("BHV0412",
        $"Checkpoint '{_checkpoint}' does not fit into the memory of device '{_device}': not even with one picture of {width} x {height}, in {_type}. Usual causes: other programs use the device "
        + "('nvidia-smi' lists them), or too many checkpoints share its preprocessing. Free it, set Precision=\"bfloat16\" on the item, or compute on the processor with -p:Device=cpu.");

    static ScalarType TypeOf(string precision) => precision switch
    {
        Precisions.BFloat16 => ScalarType.BFloat16,
        Precisions.Float16 => ScalarType.Float16,
        _ => ScalarType.Float32,
    };
}
