using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>Peak memory of loading a base model and of passes at batch 16, above the runtime with libtorch, each model in a process of its own.</summary>
static class MemoryBench
{
    const int Batch = 16, Passes = 2;

    public static int Run()
    {
        foreach (var architecture in SpeedBench.Architectures) OwnProcess.Run("memory-one", architecture);
        return 0;
    }

    public static int RunOne(string architecture)
    {
        set_num_threads(Environment.ProcessorCount);
        ModelRegistry.Create("resnet20_cifar").Dispose(); // libtorch itself, before the count begins
        var before = Timing.Memory("VmRSS");
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = FormulaModel.Create(architecture);
        var weights = model.state_dict().Values.Sum(t => t.numel() * t.element_size());
        var loaded = Timing.Memory("VmHWM") - before;
        var images = FormulaModel.Images(Batch);
        for (var pass = 0; pass < Passes; pass++) model.Pooled(images).Dispose();
        var peak = Timing.Memory("VmHWM") - before;
        Console.WriteLine($"{architecture,-24} weights {weights / 1e6:0} MB, peak above the {before / 1e6:0} MB of the runtime: "
            + $"loading {loaded / 1e6:0} MB ({(double)loaded / weights:0.00}x), batch {Batch} {peak / 1e6:0} MB ({(double)peak / weights:0.00}x)");
        return 0;
    }
}
