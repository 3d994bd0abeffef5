using System.IO.Compression;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Bench.Memory;

/// <summary>Two published CIFAR networks over the photographs of CIFAR's test set, from one zip archive; beyond its 10,000 the same ones come again under other names.</summary>
static class Photographs
{
    const int InSet = 10_000;

    public static void Run(string data, string work, int count) => Evaluated.Run(Set(data, count, work));

    static Manifest Set(string data, int count, string work) => new()
    {
        Zoo = "memory", Snapshots = work, Artifacts = work,
        Checkpoints = [.. new[] { "resnet20", "resnet56" }.Select(n => new CheckpointItem
        {
            Name = n, Zoo = "memory", Paradigm = Paradigm.Supervised, Family = "resnet", Architecture = $"{n}_cifar", Weights = Path.Combine(data, "resnet-cifar", $"{n}.safetensors"),
            Preprocess = "normalize(imagenet)",
        })],
        Benchmarks = [new() { Name = "photographs", Zoo = "memory", Kind = "class-folders-zip", Root = Archive(work, count), Measures = ["accuracy"] }],
    };

    /// <summary>An archive of so many pictures, spread evenly over the classes.</summary>
    public static void Pack(string data, string work, int count)
    {
        var path = Archive(work, count);
        if (File.Exists(path)) return;
        using var from = ZipFile.OpenRead(Path.Combine(data, "cifar10-jpeg", "test.zip"));
        using var to = ZipFile.Open(path, ZipArchiveMode.Create);
        var pictures = from.Entries.Where(e => e.Length > 0).ToList();
        var step = Math.Max(1, InSet / count);
        for (var i = 0; i < count; i++)
        {
            var picture = pictures[i * step % pictures.Count];
            var name = $"{Path.GetDirectoryName(picture.FullName)}/{i / pictures.Count}-{picture.Name}";
            using var source = picture.Open();
            using var target = to.CreateEntry(name, CompressionLevel.NoCompression).Open();
            source.CopyTo(target);
        }
    }

    static string Archive(string work, int count) => Path.Combine(work, $"{count}.zip");
}
