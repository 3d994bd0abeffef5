using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Behavior.Fuzzing;

namespace Behavior.Datasets.Fuzz.Layouts;

/// <summary>The layouts of the kit in the tests, unpacked for this process.</summary>
static class Kit
{
    static readonly Lazy<IReadOnlyList<KitLayout>> s_layouts = new(Unpack);

    static readonly Dictionary<string, string> s_kinds = new(StringComparer.Ordinal)
    {
        ["zip"] = "class-folders",
        ["webdataset-clip-benchmark"] = "webdataset",
        ["webdataset-json"] = "webdataset",
        ["manifest-csv"] = "table",
        ["manifest-tsv"] = "table",
        ["manifest-jsonl"] = "table",
    };

    public static IReadOnlyList<KitLayout> Layouts => s_layouts.Value;

    static List<KitLayout> Unpack()
    {
        var folder = new Scratch("layouts").Folder;
        using (var packed = new GZipStream(File.OpenRead(Packed), CompressionMode.Decompress)) TarFile.ExtractToDirectory(packed, folder, overwriteFiles: true);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return [.. manifest.RootElement.GetProperty("layouts").EnumerateArray().Select(l => Layout(folder, l))];
    }

    static KitLayout Layout(string folder, JsonElement layout)
    {
        var (kind, root) = (Text(layout, "kind"), Path.Combine(folder, Text(layout, "root")));
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (layout.TryGetProperty("split", out var split)) options["Split"] = split.GetString()!;
        string[] files = File.Exists(root) ? [root] : [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var table = kind.StartsWith("manifest-", StringComparison.Ordinal) ? files.First(f => f.EndsWith("." + kind["manifest-".Length..], StringComparison.Ordinal)) : root;
        return new(Text(layout, "name"), new DatasetKinds().Find(s_kinds.GetValueOrDefault(kind, kind)), new("fuzz", table) { Options = options }, files);
    }

    static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    static string Packed
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Behavior.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run this inside the repository.");
            return Path.Combine(folder, "tests", "Datasets.Tests", "Conformance", "datasets.tar.gz");
        }
    }
}
