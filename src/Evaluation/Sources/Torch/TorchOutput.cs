using System.Runtime.InteropServices;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>What a network puts out on a batch, on its way to the host's memory: part after part, the same columns in each.</summary>
/// <param name="first">Index of the first sample.</param>
/// <param name="later">Whether the device works by itself, so that the outputs are taken later.</param>
/// <param name="problem">What a failure of the device means.</param>
sealed class TorchOutput(int first, bool later, Func<Exception, BehaviorException> problem) : IPendingOutput
{
    readonly List<OutputColumn> _columns = [];
    readonly List<List<Tensor>> _rows = [];
    readonly List<Tensor> _sent = [];
    DeviceReceipt? _receipt;
    int _part, _column;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public bool IsReady => !later;

    /// <summary>From here on columns are of the next samples.</summary>
    public void BeginPart(int count) => (Count, _part, _column) = (Count + count, count, 0);

    /// <summary>Sends rows to the host as they are now: what overwrites them later does not reach it. From a GPU to page-locked memory, which libtorch sees to.</summary>
    /// <returns>float32, in the same shape; owned by this.</returns>
    public Tensor Send(Tensor rows)
    {
        using var scope = NewDisposeScope();
        var sent = rows.to(ScalarType.Float32).contiguous().to(CPU, copy: true, non_blocking: later).DetachFromDisposeScope();
        _sent.Add(sent);
        return sent;
    }

    /// <summary>Adds what was sent as the part's next column.</summary>
    public void Add(string name, ActivationKind? kind, Tensor sent)
    {
        if (_column == _columns.Count)
        {
            _columns.Add(new(name, (int)(sent.numel() / _part), kind));
            _rows.Add([]);
        }
        _rows[_column++].Add(sent);
    }

    /// <summary>Everything is queued.</summary>
    public void End(Device device) => _receipt = DeviceReceipt.Of(device);

    /// <inheritdoc/>
    public BatchOutput Take()
    {
        try { _receipt?.Wait(); }
        catch (ExternalException failure) { throw problem(failure); }
        return new(first, Count, _columns, [.. _rows.Select(Joined)]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var sent in _sent) sent.Dispose();
        _receipt?.Dispose();
    }

    static float[] Joined(List<Tensor> parts)
    {
        var joined = new float[parts.Sum(p => p.numel())];
        var at = 0;
        foreach (var part in parts)
        {
            part.data<float>().CopyTo(joined, at);
            at += (int)part.numel();
        }
        return joined;
    }
}
