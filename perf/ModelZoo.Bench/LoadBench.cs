using System.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;

namespace Behavior.ModelZoo.Bench;

/// <summary>Load time and peak memory of ConvNeXt-B's 354 MB, in a process of its own for each format.</summary>
static class LoadBench
{
    const string Architecture = "convnext_base";

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("behavior-load-");
        try
        {
            var (safetensors, zip) = (Path.Combine(folder.FullName, "m.safetensors"), Path.Combine(folder.FullName, "m.pth"));
            using (var source = FormulaSource.OfArchitecture(Architecture))
            {
                SafetensorsWriter.Write(safetensors, source.Tensors.Keys.Select(n => KeyValuePair.Create(n, source.Read(n))));
                TorchZipWriter.Write(zip, source);
            }
            foreach (var file in new[] { safetensors, zip }) OwnProcess.Run("load-one", file);
            return 0;
        }
        finally { folder.Delete(recursive: true); }
    }

    public static int RunOne(string file)
    {
        ModelRegistry.Create("resnet20_cifar").Dispose(); // libtorch itself, before the count begins
        var (before, size) = (Timing.Memory("VmRSS"), new FileInfo(file).Length);
        var clock = Stopwatch.StartNew();
        using var model = CheckpointLoader.Load(Architecture, file);
        var peak = Timing.Memory("VmHWM");
        Console.WriteLine($"{Path.GetExtension(file),-13} {size / 1e6:0} MB in {clock.Elapsed.TotalSeconds:0.00} s; "
            + $"peak memory {(peak - before) / 1e6:0} MB above the {before / 1e6:0} MB of the runtime with libtorch: "
            + $"{(double)(peak - before) / size:0.00}x the file, {(double)peak / size:0.00}x in all");
        return 0;
    }
}
