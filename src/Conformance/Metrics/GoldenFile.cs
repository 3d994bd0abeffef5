using System.IO.Compression;
using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Diagnostics.Files;

namespace Behavior.Conformance.Metrics;

/// <summary>A golden and the data that it names: in place, as <c>npy</c> or <c>file</c> beside it, or as <c>third_party</c>.</summary>
sealed class GoldenFile(string path, GoldenValue root, string thirdParty)
{
    public GoldenValue Root => root;

    public IEnumerable<GoldenValue> Cases => root.GetProperty("cases").EnumerateCases();

    public double Tolerance(string name) => root.GetProperty("tolerance").GetProperty(name).GetWithin(0, GoldenLimits.Tolerance);

    public float[] Floats(GoldenValue source) => NpyFile.Floats(PathOf(source));

    public int[] Ints(GoldenValue source) =>
        source.ValueKind == JsonValueKind.Array ? [.. source.EnumerateArray().Select(e => e.GetInt32())] : NpyFile.Ints(PathOf(source));

    public GoldenValue Json(GoldenValue source)
    {
        using var stream = Open(source);
        return JsonDocument.Parse(stream).RootElement;
    }

    /// <summary>The lines of a text file that the golden's <c>rows</c> leaves; an image id is that of the object's <c>imagename</c>, or of its <c>file_name</c>.</summary>
    public IReadOnlyList<string> Lines(GoldenValue source) => GoldenRows.Select(All(source), source, line => CueConflictFile.ImageId(ImageName(line)));

    public CsvTable Csv(GoldenValue source) => CsvTable.Parse(All(source)).Select(source);

    List<string> All(GoldenValue source)
    {
        using var reader = new StreamReader(Open(source));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) lines.Add(line);
        return lines;
    }

    static string ImageName(string line)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.TryGetProperty("imagename", out var name) ? name.GetString() ?? "" : row.RootElement.GetProperty("file_name").GetString() ?? "";
    }

    /// <summary>Class folder and file name of every file in an archive, ordinal order.</summary>
    public IReadOnlyList<string> ZipEntries(GoldenValue source)
    {
        using var archive = ZipFile.OpenRead(PathOf(source));
        return [.. archive.Entries.Where(e => e.Name.Length > 0).Select(e => string.Join('/', e.FullName.Split('/').TakeLast(2))).Order(StringComparer.Ordinal)];
    }

    Stream Open(GoldenValue source)
    {
        var at = PathOf(source);
        Stream stream = RegularFile.Open(at, FileLimits.Table);
        return at.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    string PathOf(GoldenValue source)
    {
        var (folder, name) = source.TryGetProperty("third_party", out var other) ? (thirdParty, other.GetString())
            : (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, (source.TryGetProperty("npy", out var npy) ? npy : source.GetProperty("file")).GetString());
        var at = System.IO.Path.Combine(folder, name.Replace('/', System.IO.Path.DirectorySeparatorChar));
        return File.Exists(at) ? at : throw new MissingDataException($"'{name}' is not here, the golden {System.IO.Path.GetFileName(path)} reads it.");
    }
}
