using System.Runtime.Intrinsics.X86;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>Ours and ONNX Runtime's in turns on the same pictures and weights, so that other work on the machine hits both alike.</summary>
static class PeerBench
{
    const int Rounds = 11;

    /// <summary>Between two turns, for the other's threads to fall asleep: both spin for some milliseconds after their work.</summary>
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    public static int Run(string folder, int batch)
    {
        set_num_threads(Environment.ProcessorCount);
        Console.WriteLine($"batch {batch}, {Environment.ProcessorCount} threads, {Rounds} rounds in turns; images/s, best (median)");
        foreach (var name in new[] { "convnext_base", "vit_base_patch16_224" }) Compare(folder, name, batch);
        return 0;
    }

    static void Compare(string folder, string name, int batch)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var peer = new OnnxPeer(folder, name);
        using var model = FormulaModel.Create(name);
        var images = FormulaModel.Images(batch);
        var input = images.data<float>().ToArray();
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (a, b) = (Turn(() => model.forward(images)), Turn(() => peer.Run(input, batch)));
            if (round > 0) (ours, theirs) = ([.. ours, a], [.. theirs, b]);
        }
        var difference = Difference(model.forward(images), peer.Run(input, batch));
        Console.WriteLine($"{name,-22} ours {Rate(ours, batch)}  ONNX Runtime {Rate(theirs, batch)}  ratio {theirs.Min() / ours.Min():0.00} ({Median(theirs) / Median(ours):0.00})  "
            + $"outputs differ {difference:g2}");
        if (!Avx512F.IsSupported) return; // bfloat16 is emulated here: a minute for nothing
        using var half = FormulaModel.Create(name, ScalarType.BFloat16);
        var halfImages = images.to(ScalarType.BFloat16);
        var halves = Enumerable.Range(0, 3).Select(_ => Timing.Seconds(() => half.forward(halfImages))).ToList();
        Console.WriteLine($"{"",-22} bfloat16 {Rate(halves, batch)} ratio {theirs.Min() / halves.Min():0.00}");
    }

    static double Turn(Func<object> work)
    {
        Thread.Sleep(s_pause);
        return Timing.Seconds(work);
    }

    static string Rate(List<double> seconds, int batch) => $"{batch / seconds.Min():0.00} ({batch / Median(seconds):0.00})";

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    static double Difference(Tensor ours, float[] theirs)
    {
        using var other = tensor(theirs).view(ours.shape);
        return ((ours - other).norm() / other.norm()).item<float>();
    }
}
