using System.Globalization;
using System.Text;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Evaluation.Sources.Torch.Devices;

/// <summary>
/// Batch sizes that were found on this machine, in one small file, a line each with a checksum of its own. A damaged line is no line, and a file that
/// cannot be read or written remembers nothing: the size is found again.
/// </summary>
/// <param name="path">The file; made with its folder when something is first kept.</param>
sealed class BatchMemory(string path)
{
    const int LongestFile = 1 << 20, MostLines = 2_000;

    /// <summary>The file of a store's folder.</summary>
    public static BatchMemory In(string folder) => new(Path.Combine(folder, "device-batches.txt"));

    /// <summary>The number kept for a key; null where there is none.</summary>
    public int? Find(string key) => Lines().LastOrDefault(l => l.Key == key) is (_, > 0 and var batch) ? batch : null;

    /// <summary>Keeps a number in the place of an earlier one.</summary>
    public void Keep(string key, int batch)
    {
        var lines = Lines().Where(l => l.Key != key).TakeLast(MostLines - 1).Append((Key: key, Batch: batch)).Select(l => Line(l.Key, l.Batch) + "\n");
        try { AtomicFile.Write(path, string.Concat(lines)); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { } // a read-only store: found again next time
    }

    List<(string Key, int Batch)> Lines()
    {
        try
        {
            using var reader = new StreamReader(RegularFile.Open(path, LongestFile), Encoding.ASCII);
            return [.. reader.ReadToEnd().Split('\n').Select(Parse).OfType<(string, int)>()];
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { return []; }
    }

    static (string, int)? Parse(string line) =>
        line.Split(' ') is [var key, var number, _] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var batch) && line == Line(key, batch) ? (key, batch) : null;

    static string Line(string key, int batch) => string.Create(CultureInfo.InvariantCulture, $"{key} {batch} {TextHash.OfParts(key, $"{batch}")[..16]}");
}
