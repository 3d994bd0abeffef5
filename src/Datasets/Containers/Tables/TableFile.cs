using System.IO.Compression;
using System.Text;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Containers.Tables;

/// <summary>Opens tables by their ending: CSV, TSV, JSON lines (each of them also packed with gzip), Parquet, and numpy's arrays.</summary>
public static class TableFile
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The endings that are read.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".csv", ".tsv", ".tab", ".jsonl", ".ndjson", ".csv.gz", ".tsv.gz", ".tab.gz", ".jsonl.gz", ".ndjson.gz", ".parquet", ".npz", ".npy"];

    /// <summary>The ending of a path that is one of <see cref="Endings"/>; empty for another file's.</summary>
    public static string EndingOf(string path) => Endings.Where(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)).MaxBy(e => e.Length) ?? "";

    /// <summary>The files that a table consists of: itself, and the ids beside an .npy.</summary>
    public static IReadOnlyList<string> Parts(string path) => EndingOf(path) == ".npy" ? [path, .. ArrayTable.Beside(path).Take(1)] : [path];

    /// <summary>Opens a table before its first row.</summary>
    /// <exception cref="BehaviorException">BHV0302, BHV0303, BHV0313: it cannot be read, is damaged, or is no table.</exception>
    public static TableRows Open(string path)
    {
        var ending = EndingOf(path);
        var bare = ending.EndsWith(".gz", StringComparison.Ordinal) ? ending[..^3] : ending;
        return bare switch
        {
            ".csv" => new SeparatedTable(path, Text(path, ending != bare), ','),
            ".tsv" or ".tab" => new SeparatedTable(path, Text(path, ending != bare), '\t'),
            ".jsonl" or ".ndjson" => new JsonTable(path, Content(path, ending != bare)),
            ".parquet" => new ParquetTableRows(path),
            ".npz" or ".npy" => ArrayTable.Open(path),
            _ => throw new BehaviorException("BHV0303", $"{path} is no table that is read. Expected a file that ends in {string.Join(", ", Endings)}."),
        };
    }

    static StreamReader Text(string path, bool isPacked) => new(Content(path, isPacked), s_utf8, detectEncodingFromByteOrderMarks: true, 1 << 16);

    static Stream Content(string path, bool isPacked)
    {
        try
        {
            Stream file = RegularFile.Open(path, FileLimits.Large);
            return isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0302", $"{path} cannot be read: {failure.Message} Check its permissions and its disk, or write it again.", failure);
        }
    }
}
