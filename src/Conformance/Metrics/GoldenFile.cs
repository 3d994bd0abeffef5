using System.IO.Compression;
using System.Text.Json;

namespace Behavior.Conformance.Metrics;

/// <summary>A golden and the data that it names: in place, as <c>npy</c> or <c>file</c> beside it, or as <c>third_party</c>.</summary>
sealed class GoldenFile(string path, JsonElement root, string thirdParty)
{
    public JsonElement Root => root;

    public IEnumerable<JsonElement> Cases => root.GetProperty("cases").EnumerateArray();

    public double Tolerance(string name) => root.GetProperty("tolerance").GetProperty(name).GetDouble();

    public float[] Floats(JsonElement source) => NpyFile.Floats(PathOf(source));

    public int[] Ints(JsonElement source) =>
        source.ValueKind == JsonValueKind.Array ? [.. source.EnumerateArray().Select(e => e.GetInt32())] : NpyFile.Ints(PathOf(source));

    public JsonElement Json(JsonElement source)
    {
        using var stream = Open(source);
        return JsonDocument.Parse(stream).RootElement;
    }

    public IReadOnlyList<string> Lines(JsonElement source)
    {
        using var reader = new StreamReader(Open(source));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) lines.Add(line);
        return lines;
    }

    public CsvTable Csv(JsonElement source) => CsvTable.Parse(Lines(source)).Select(source);

    /// <summary>Class folder and file name of every file in an archive, ordinal order.</summary>
    public IReadOnlyList<string> ZipEntries(JsonElement source)
    {
        using var archive = ZipFile.OpenRead(PathOf(source));
        return [.. archive.Entries.Where(e => e.Name.Length > 0).Select(e => string.Join('/', e.FullName.Split('/').TakeLast(2))).Order(StringComparer.Ordinal)];
    }

    Stream Open(JsonElement source)
    {
        var at = PathOf(source);
        Stream stream = File.OpenRead(at);
        return at.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    string PathOf(JsonElement source)
    {
        var (folder, name) = source.TryGetProperty("third_party", out var other) ? (thirdParty, other.GetString()!)
            : (System.IO.Path.GetDirectoryName(path)!, (source.TryGetProperty("npy", out var npy) ? npy : source.GetProperty("file")).GetString()!);
        var at = System.IO.Path.Combine(folder, name.Replace('/', System.IO.Path.DirectorySeparatorChar));
        return File.Exists(at) ? at : throw new MissingDataException($"'{name}' is not here, the golden {System.IO.Path.GetFileName(path)} reads it.");
    }
}
