using System.Diagnostics;
using Behavior.Datasets;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Sources.Onnx;
using Behavior.Evaluation.Tests.Passes;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Tests.Sources.Onnx;

/// <summary>Runs while no other test does: the memory belongs to the whole process.</summary>
[Collection(EvaluatorMemoryTests.Alone)]
public sealed class OnnxMemoryTests : IDisposable
{
    readonly SmallWorld _world = new();

    public void Dispose() => _world.Dispose();

    /// <summary>
    /// A batch of 64 pictures takes 3 MB, and the value of its convolution 4 MB: 150 that were kept would be 1 GB. What the C library gathers once,
    /// the first 150 show: other tests gave memory back before.
    /// </summary>
    [Fact]
    public void Batches_leave_nothing_behind()
    {
        File.WriteAllBytes(_world["model.onnx"], LinearNetwork.Make(channelsLast: true));
        var item = _world.Checkpoint with { Weights = _world["model.onnx"], Architecture = "" };
        using var run = _world.Run(item);
        const Outputs All = Outputs.Answers | Outputs.Features | Outputs.Activations;
        using var model = new OnnxSource().Open(item, new(run.Data("data").LabelSpace, All, Precisions.Float32, Precisions.Cpu));
        var samples = Enumerable.Range(0, 64).Select(i => run.Data("data").Samples[i % 32]).ToList();
        var values = new float[64 * 3 * 64 * 64];

        Pass(150);
        var before = Resident();
        Pass(150);
        var grown = Resident() - before;

        Assert.True(grown < 64 << 20, $"{grown:N0} bytes more after 150 batches");

        void Pass(int batches)
        {
            for (var i = 0; i < batches; i++)
            {
                using var batch = new PictureBatch(0, samples, (64, 64), values);
                model.Run(batch, All);
            }
        }
    }

    /// <summary>Resident memory, without what the collector has and does not use: it gives that back when it likes.</summary>
    static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 - GC.GetGCMemoryInfo().TotalCommittedBytes + GC.GetTotalMemory(forceFullCollection: true);
    }
}
