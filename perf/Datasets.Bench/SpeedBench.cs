using System.Diagnostics;
using Behavior.Imaging.Decoding;

namespace Behavior.Datasets.Bench;

/// <summary>Reading and decoding from every container beside the decoder alone, whose bytes are in memory, on so many threads; rounds take turns, and the median counts.</summary>
static class SpeedBench
{
    const int Rounds = 5;

    public static void Run(string work, int threads)
    {
        Packed.Write(work);
        (string Name, string Kind, string Root)[] forms =
        [
            ("folder", "class-folders", Path.Combine(work, "pictures")), ("zip", "class-folders", Packed.Zip(work)), ("tar", "class-folders", Packed.Tar(work)),
            ("parquet", "parquet", Packed.Parquet(work)),
        ];
        var kinds = new DatasetKinds();
        var sets = forms.Select(f => (f.Name, Data: kinds.Find(f.Kind).Open(new(f.Name, f.Root)))).ToList();
        var held = Directory.EnumerateFiles(Path.Combine(work, "pictures"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();
        Console.WriteLine($"{held.Length:N0} pictures of {held.Average(h => h.Length) / 1000:0} kB, {threads} threads, median of {Rounds} rounds");
        var rates = new Dictionary<string, List<double>>();
        for (var round = 0; round <= Rounds; round++)
        {
            Measure("decoder alone", held.Length, i => ImageDecoder.Decode(held[i], "held"), round);
            foreach (var (name, data) in sets) Measure(name, data.Samples.Count, i => data.Load(i), round);
        }
        var alone = Median(rates["decoder alone"]);
        foreach (var (name, all) in rates) Console.WriteLine($"{name,-14} {Median(all),8:0} images/s  {Median(all) / alone:0.00} of the decoder alone");

        void Measure(string name, int count, Action<int> work, int round)
        {
            var clock = Stopwatch.StartNew();
            Parallel.For(0, count, new() { MaxDegreeOfParallelism = threads }, work);
            if (!rates.TryGetValue(name, out var all)) rates[name] = all = [];
            if (round > 0) all.Add(count / clock.Elapsed.TotalSeconds); // the first round fills the disk's cache
        }
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
