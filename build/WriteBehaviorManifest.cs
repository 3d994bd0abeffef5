using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes the manifest: every Checkpoint, Benchmark, GateRule and Extension item with all of its metadata as strings, the zoo in use, and where
/// snapshots and artifacts live. It only writes down; what the items mean, and which of their texts are paths, the engine knows. The file
/// is touched only when it changes.
/// </summary>
public class WriteBehaviorManifest : Task
{
    public ITaskItem[] Checkpoints { get; set; }
    public ITaskItem[] Benchmarks { get; set; }
    public ITaskItem[] GateRules { get; set; }
    public ITaskItem[] Extensions { get; set; }
    /// <summary>Where the user started the build: relative files and roots count from there.</summary>
    [Required] public string StartedIn { get; set; }
    [Required] public string Zoo { get; set; }
    [Required] public string Snapshots { get; set; }
    [Required] public string Artifacts { get; set; }
    /// <summary>Megabytes that stored predictions may take; empty for the engine's default.</summary>
    public string StoreLimit { get; set; }
    /// <summary>Number format of forward passes; empty for float32.</summary>
    public string Precision { get; set; }
    /// <summary>Where forward passes run; empty for the CPU.</summary>
    public string Device { get; set; }
    /// <summary>What becomes of rows whose weights or data are absent, skip or fail; empty for the engine's choice.</summary>
    public string Missing { get; set; }
    /// <summary>What becomes of a row that differs, snapshot or significant; empty for the engine's choice.</summary>
    public string Gate { get; set; }
    /// <summary>The folder of what accepted checkpoints answered; empty for the one among the snapshots.</summary>
    public string Baseline { get; set; }
    /// <summary>File name of the suite's assembly, beside the manifest.</summary>
    public string Assembly { get; set; }
    /// <summary>The suite's project file: commands name it.</summary>
    [Required] public string Project { get; set; }
    /// <summary>Properties that the user has set, with their values: commands repeat them.</summary>
    public ITaskItem[] Given { get; set; }
    [Required] public string File { get; set; }

    public override bool Execute()
    {
        var json = new StringBuilder();
        json.Append("{\n  \"zoo\": ").Append(Quote(Zoo));
        json.Append(",\n  \"snapshots\": ").Append(Quote(Path.GetFullPath(Snapshots)));
        json.Append(",\n  \"artifacts\": ").Append(Quote(Path.GetFullPath(Artifacts)));
        json.Append(",\n  \"startedIn\": ").Append(Quote(Path.GetFullPath(StartedIn)));
        foreach (var setting in new[]
        {
            new[] { "storeLimit", StoreLimit }, new[] { "precision", Precision }, new[] { "device", Device }, new[] { "missing", Missing }, new[] { "gate", Gate },
            new[] { "baseline", Baseline }, new[] { "assembly", Assembly }, new[] { "project", Project },
        })
            if (!string.IsNullOrEmpty(setting[1])) json.Append(",\n  ").Append(Quote(setting[0])).Append(": ").Append(Quote(setting[1]));
        Append(json, "given", Given);
        Append(json, "checkpoints", Checkpoints);
        Append(json, "benchmarks", Benchmarks);
        Append(json, "gateRules", GateRules);
        Append(json, "extensions", Extensions);
        json.Append("\n}\n");

        var text = json.ToString();
        if (!System.IO.File.Exists(File) || System.IO.File.ReadAllText(File) != text) System.IO.File.WriteAllText(File, text);
        return true;
    }

    void Append(StringBuilder json, string key, ITaskItem[] items)
    {
        json.Append(",\n  ").Append(Quote(key)).Append(": [");
        json.Append(string.Join(",", (items ?? new ITaskItem[0]).Select(Item)));
        json.Append("\n  ]");
    }

    string Item(ITaskItem item)
    {
        var pairs = item.CloneCustomMetadata().Keys.Cast<string>()
            .Where(key => item.GetMetadata(key).Length > 0)
            .OrderBy(key => key, System.StringComparer.Ordinal)
            .Select(key => Quote(key) + ": " + Quote(item.GetMetadata(key)));
        var all = new[] { "\"Name\": " + Quote(item.ItemSpec), "\"DefinedIn\": " + Quote(item.GetMetadata("DefiningProjectFullPath")) }.Concat(pairs);
        return "\n    { " + string.Join(", ", all) + " }";
    }

    static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c == '"' || c == '\\') quoted.Append('\\').Append(c);
            else if (c < ' ') quoted.Append("\\u").Append(((int)c).ToString("x4"));
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
