using System.Globalization;
using System.Text.Json;
using Behavior.Diagnostics;

namespace Behavior.Manifests;

/// <summary>Reads <c>behavior.manifest.json</c>. Problems of single items are left to <see cref="ManifestCheck"/>.</summary>
public static class ManifestReader
{
    /// <summary>The manifest's file name, beside the program that it was built for.</summary>
    public const string FileName = "behavior.manifest.json";

    /// <summary>Reads the manifest.</summary>
    /// <param name="path">Its path; beside the running program unless given.</param>
    /// <exception cref="BehaviorException">BHV0010: absent, or not a manifest.</exception>
    public static Manifest Read(string? path = null)
    {
        ModelZoo.ModelRegistry.Include(typeof(Toybox.ToyReader).Assembly);
        path ??= Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(path))
            throw new BehaviorException("BHV0010", $"There is no manifest '{path}'. The build writes it for projects with <BehaviorSuite>true</BehaviorSuite>: run 'dotnet build'.");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BehaviorException("BHV0010", $"'{path}' is not a manifest: {failure.Message} It is generated: delete it and run 'dotnet build'.", failure);
        }
    }

    static Manifest Read(JsonElement root) => new()
    {
        Zoo = root.GetProperty("zoo").GetString()!,
        Snapshots = root.GetProperty("snapshots").GetString()!,
        Artifacts = root.GetProperty("artifacts").GetString()!,
        StoreLimit = root.TryGetProperty("storeLimit", out var limit) && long.TryParse(limit.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) ? megabytes << 20 : Storage.EvaluationStore.DefaultLimit,
        Checkpoints = [.. root.GetProperty("checkpoints").EnumerateArray().Select(Metadata).Select(Checkpoint)],
        Benchmarks = [.. root.GetProperty("benchmarks").EnumerateArray().Select(Metadata).Select(Benchmark)],
    };

    static Dictionary<string, string> Metadata(JsonElement item) =>
        item.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);

    static CheckpointItem Checkpoint(Dictionary<string, string> item) => new()
    {
        Name = item["Name"],
        DefinedIn = item.GetValueOrDefault("DefinedIn", ""),
        Zoo = item.GetValueOrDefault("Zoo", ""),
        Architecture = item.GetValueOrDefault("Architecture", ""),
        Weights = item.GetValueOrDefault("Weights", ""),
        Sha256 = item.GetValueOrDefault("Sha256", "").ToLowerInvariant(),
        Layout = item.GetValueOrDefault("Layout", ""),
        Preprocess = item.GetValueOrDefault("Preprocess", ""),
        Family = item.GetValueOrDefault("Family", ""),
        Paradigm = item.GetValueOrDefault("Paradigm", ""),
        Vocabulary = item.GetValueOrDefault("Vocabulary", ""),
        Templates = item.GetValueOrDefault("Templates", ""),
        Samples = Number(item, "Samples"),
        Control = item.GetValueOrDefault("Control", ""),
        Obtain = item.GetValueOrDefault("Obtain", ""),
        Options = item,
    };

    static BenchmarkItem Benchmark(Dictionary<string, string> item) => new()
    {
        Name = item["Name"],
        DefinedIn = item.GetValueOrDefault("DefinedIn", ""),
        Zoo = item.GetValueOrDefault("Zoo", ""),
        Kind = item.GetValueOrDefault("Kind", ""),
        Root = item.GetValueOrDefault("Root", ""),
        Measures = item.GetValueOrDefault("Measures", "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Base = item.GetValueOrDefault("Base", ""),
        Reference = item.GetValueOrDefault("Reference", ""),
        Group = item.GetValueOrDefault("Group", ""),
        Take = (int?)Number(item, "Take"),
        Obtain = item.GetValueOrDefault("Obtain", ""),
        Options = item,
    };

    /// <summary>A number that stands there and reads as one; <see cref="ManifestCheck"/> says what is wrong with the others.</summary>
    static long? Number(Dictionary<string, string> item, string key) =>
        item.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
