using System.Text.Encodings.Web;
using System.Text.Json;
using Behavior.Diagnostics.Files;

namespace Behavior.Snapshots;

/// <summary>What the last run measured, one file a row whether it agreed or not: the material of tables and reports, as types and not as prose.</summary>
public sealed class ResultFolder(string folder)
{
    static readonly JsonWriterOptions s_format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    int _warned;

    /// <summary>Receives what a user should know: that results cannot be written. Null for silence.</summary>
    public Action<string>? Report { get; set; }

    /// <summary>The folder's path.</summary>
    public string Path { get; } = folder;

    /// <summary>Where the results of a suite lie among its artifacts.</summary>
    public static string FolderIn(string artifacts) => System.IO.Path.Combine(artifacts, "results");

    /// <summary>Keeps one row's result. Where the folder cannot be written that is said once, and the row goes on to its comparison.</summary>
    /// <param name="row">The row.</param>
    /// <param name="snapshot">What it measured.</param>
    /// <param name="writeFurther">Writes further members of the result, for example the parts of a finding.</param>
    public void Write(RowName row, Snapshot snapshot, Action<Utf8JsonWriter>? writeFurther = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_format))
        {
            json.WriteStartObject();
            json.WriteString("row", row.File);
            json.WriteString("type", row.Type);
            json.WriteString("method", row.Method);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in row.Parameters) json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteString(Snapshot.MetricField, snapshot.Metric);
            json.WriteStartObject("figures");
            snapshot.WriteFigures(json, pinnedOnly: false);
            json.WriteEndObject();
            writeFurther?.Invoke(json);
            snapshot.WriteInputs(json);
            json.WriteEndObject();
        }
        try { AtomicFile.Write(System.IO.Path.Combine(Path, row.File + ".json"), stream => buffer.WriteTo(stream)); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { Warn(failure); }
    }

    /// <summary>Removes results of theories that these rows belong to and that are none of them: a checkpoint, a benchmark or a theory that was removed leaves the report.</summary>
    /// <param name="rows">Every row that a suite has, over all of its zoos.</param>
    public void KeepOnly(IEnumerable<RowName> rows)
    {
        if (!Directory.Exists(Path)) return;
        List<RowName> all = [.. rows];
        var (types, names) = (all.Select(r => r.Type).ToHashSet(StringComparer.Ordinal), all.Select(r => r.File).ToHashSet(StringComparer.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Path, "*.json"))
            if (System.IO.Path.GetFileNameWithoutExtension(file) is var name && types.Contains(name.Split('.')[0]) && !names.Contains(name)) AtomicFile.TryDelete(file);
    }

    /// <summary>Removes what writers that were killed have left.</summary>
    public void Tidy() => AtomicFile.RemoveParts(Path);

    void Warn(Exception failure)
    {
        if (Interlocked.Exchange(ref _warned, 1) == 0)
            Report?.Invoke($"BHV0616: results cannot be written to {Path}: {failure.Message} Rows are compared all the same; a report will show what was measured before. Usual causes: "
                + "the disk is full, or the folder is read-only. Free space (behavior cache prune), or build with -p:BehaviorArtifactsDirectory=FOLDER.");
    }
}
