using System.Diagnostics;

namespace Behavior.Datasets.Bench;

/// <summary>Opening 50,000 small files in 1,000 folders as ImageNet's validation set: the first time every one is read for the fingerprint, then what is remembered is found again.</summary>
static class OpeningBench
{
    public static void Run(string work)
    {
        var root = Path.Combine(work, "imagenet");
        Make(root);
        var cache = Path.Combine(work, "cache");
        if (Directory.Exists(cache)) Directory.Delete(cache, recursive: true);
        for (var time = 1; time <= 4; time++)
        {
            var clock = Stopwatch.StartNew();
            using var data = new DatasetKinds().Find("imagenet-val").Open(new("imagenet-val", root) { CacheFolder = cache });
            Console.WriteLine($"opening {time}: {clock.Elapsed.TotalSeconds:0.00} s, {data.Samples.Count:N0} pictures, {data.Fingerprint[..12]}");
        }
    }

    static void Make(string root)
    {
        if (Directory.Exists(root)) return;
        foreach (var (c, id) in Labels.ImageNetIds.All.Index())
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, "val", id)).FullName;
            for (var i = 0; i < 50; i++) File.WriteAllBytes(Path.Combine(folder, $"ILSVRC2012_val_{c * 50 + i + 1:00000000}.JPEG"), [.. BitConverter.GetBytes(c * 50 + i), .. new byte[2_000]]);
        }
        Thread.Sleep(3_000); // files younger than two seconds are not remembered
    }
}
