using System.Collections.Concurrent;
using System.Security.Cryptography;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Checking;

/// <summary>What a look at every picture of a dataset found.</summary>
/// <param name="PerClass">How many samples each class has, by label; a sample with several labels counts for each.</param>
/// <param name="Unreadable">Messages of the pictures that cannot be decoded, by sample.</param>
/// <param name="Duplicates">Samples whose pixels are equal, in groups of two or more.</param>
/// <param name="Differences">What differs from the published set.</param>
public sealed record DatasetCheck(IReadOnlyList<int> PerClass, IReadOnlyList<string> Unreadable, IReadOnlyList<IReadOnlyList<int>> Duplicates, IReadOnlyList<string> Differences)
{
    /// <summary>Decodes every picture, on all cores; none is kept.</summary>
    /// <param name="data">The dataset.</param>
    /// <param name="facts">What is published of it; null for anybody's own data.</param>
    /// <param name="report">Receives progress.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DatasetCheck Of(IDataset data, DatasetFacts? facts, Action<string>? report, CancellationToken cancel)
    {
        var hashes = new UInt128[data.Samples.Count];
        var unreadable = new ConcurrentDictionary<int, string>();
        var (meter, turn, done) = (new ProgressMeter(data.Name, "pictures", data.Samples.Count, report), new Lock(), 0);
        Parallel.For(0, data.Samples.Count, new() { CancellationToken = cancel }, i =>
        {
            try { hashes[i] = Hash(data, i); }
            catch (BehaviorException failure) { unreadable[i] = failure.Message; }
            lock (turn) meter.Report(++done);
        });
        return new(Counts(data), [.. unreadable.OrderBy(u => u.Key).Select(u => u.Value)], Groups(hashes, unreadable), [.. PublishedCounts.Differences(data, facts)]);
    }

    static UInt128 Hash(IDataset data, int index)
    {
        var image = data.Load(index);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(image.Pixels, hash);
        return BitConverter.ToUInt128(hash) + (UInt128)image.Width;
    }

    static int[] Counts(IDataset data)
    {
        var counts = new int[data.LabelSpace.Count];
        foreach (var sample in data.Samples)
            foreach (var label in Labels(data, sample)) counts[label]++;
        return counts;
    }

    static IEnumerable<int> Labels(IDataset data, Sample sample) => sample.Annotations.TryGetValue("labels", out var list)
        ? list.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(data.LabelSpace.IndexOf).Where(l => l >= 0)
        : [sample.Label];

    static List<IReadOnlyList<int>> Groups(UInt128[] hashes, ConcurrentDictionary<int, string> unreadable) =>
        [.. hashes.Index().Where(h => !unreadable.ContainsKey(h.Index)).GroupBy(h => h.Item, h => h.Index).Where(g => g.Count() > 1).Select(g => (IReadOnlyList<int>)[.. g])];
}
