using System.Runtime.InteropServices;
using Behavior.ModelZoo;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Tests.Passes;

/// <summary>Logits that follow from the pixels: each picture alone decides its row.</summary>
sealed class StubModel : VisionModel
{
    readonly Tensor _weights;
    readonly float _poison;

    public StubModel(int classes, int size = 8, float poison = 0) : base("stub", size, classes)
    {
        _weights = torch.arange(3 * size * size * classes, ScalarType.Float32).reshape(-1, classes).sin().DetachFromDisposeScope();
        _poison = poison;
        RegisterComponents();
    }

    /// <summary>How many pictures went through.</summary>
    public int Seen { get; private set; }

    /// <summary>How many went through at once, time after time.</summary>
    public List<int> Parts { get; } = [];

    /// <summary>How many its device has room for.</summary>
    public int Room { get; set; } = int.MaxValue;

    protected override Tensor Features(Tensor images)
    {
        // The words are those of libtorch's allocator, as TorchSharp passes them on.
        if (images.shape[0] > Room) throw new ExternalException("CUDA out of memory. Tried to allocate 20.00 MiB. GPU 0 has a total capacity of 79.10 GiB of which 13.00 MiB is free.");
        Parts.Add((int)images.shape[0]);
        Seen += (int)images.shape[0];
        return images.flatten(1);
    }

    public override Tensor Classify(Tensor pooled)
    {
        var logits = pooled.matmul(_weights);
        return _poison == 0 ? logits : logits + _poison;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _weights.Dispose();
        base.Dispose(disposing);
    }
}
