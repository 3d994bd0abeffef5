using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Bench;

/// <summary>Many pictures through the pipeline: the peak of the process after each tenth, and the garbage that was made.</summary>
static class MemoryBench
{
    public static void Run(string folder, int count)
    {
        var files = Directory.GetFiles(folder, "*.JPEG").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var inputs = Enumerable.Range(0, count).Select(i => ImageInput.FromBytes($"{i}", () => files[i % files.Length]));
        var pipeline = new ImagePipeline<float>(Transform.Parse("resize(256,bilinear)|center-crop(224)|normalize(imagenet)"), new() { Threads = 2, BatchSize = 32, Batches = 3 });
        var (done, next) = (0, count / 10);
        foreach (var batch in pipeline.Run(inputs))
        {
            done += batch.Items.Count;
            if (done < next) continue;
            next += count / 10;
            Console.WriteLine($"{done,7:N0} pictures  peak {Peak():N0} MiB  managed heap {GC.GetTotalMemory(false) >> 20} MiB  "
                + $"allocated {GC.GetTotalAllocatedBytes() / (double)done:N0} bytes a picture");
        }
    }

    static long Peak()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
