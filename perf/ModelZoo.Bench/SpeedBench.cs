using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>Images/s of the four base models and peak memory.</summary>
static class SpeedBench
{
    public static readonly string[] Architectures = ["convnext_base", "vit_base_patch16_224", "deit3_base_patch16_224", "ViT-B-16"];

    public static int Run()
    {
        set_num_threads(Environment.ProcessorCount);
        foreach (var architecture in Architectures)
            foreach (var type in new[] { ScalarType.Float32, ScalarType.BFloat16 })
                foreach (var batch in new[] { 1, 16 }) Measure(architecture, type, batch);
        Console.WriteLine($"peak resident memory of the whole run {Timing.Memory("VmHWM") / 1e6:0} MB");
        return 0;
    }

    static void Measure(string architecture, ScalarType type, int batch)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = FormulaModel.Create(architecture, type);
        var images = FormulaModel.Images(batch).to(type);
        var seconds = Enumerable.Range(0, 4).Select(_ => Timing.Seconds(() => model.Pooled(images))).Skip(1).Min();
        Console.WriteLine($"{architecture,-24} {type,-9} batch {batch,2}  {batch / seconds,6:0.00} images/s");
    }
}
