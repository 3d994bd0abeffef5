using System.Globalization;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Manifests.Items;

namespace Behavior.Manifests;

/// <summary>Reads <c>behavior.manifest.json</c>. Problems of single items are left to <see cref="Check.ManifestCheck"/>.</summary>
public static class ManifestReader
{
    /// <summary>The manifest's file name, beside the program that it was built for.</summary>
    public const string FileName = "behavior.manifest.json";

    /// <summary>Reads the manifest.</summary>
    /// <param name="path">Its path; beside the running program unless given.</param>
    /// <exception cref="BehaviorException">BHV0010: absent, or not a manifest.</exception>
    public static Manifest Read(string? path = null)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(path))
            throw new BehaviorException("BHV0010", $"There is no manifest '{path}'. The build writes it for projects with <BehaviorSuite>true</BehaviorSuite>: run 'dotnet build'.");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(json.RootElement, Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new BehaviorException("BHV0010", $"'{path}' is not a manifest: {failure.Message} It is generated: delete it and run 'dotnet build'.", failure);
        }
    }

    static Manifest Read(JsonElement root, string folder)
    {
        var startedIn = Text(root, "startedIn", "");
        return new()
        {
            Zoo = root.GetProperty("zoo").GetString()!,
            Snapshots = root.GetProperty("snapshots").GetString()!,
            Artifacts = root.GetProperty("artifacts").GetString()!,
            StoreLimit = (long.TryParse(Text(root, "storeLimit", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) ? megabytes : Manifest.DefaultStoreMegabytes) << 20,
            Precision = Text(root, "precision", Precisions.Float32),
            Device = Text(root, "device", Precisions.Cpu),
            Checkpoints = [.. Items(root, "checkpoints").Select(m => ItemKeys.Read(new CheckpointItem { Name = m["Name"], DefinedIn = In(m), StartedIn = startedIn, Options = Own(m) }))],
            Benchmarks = [.. Items(root, "benchmarks").Select(m => ItemKeys.Read(new BenchmarkItem { Name = m["Name"], DefinedIn = In(m), StartedIn = startedIn, Options = Own(m) }))],
            Extensions = [.. Items(root, "extensions").Select(m => new ExtensionItem { Name = m["Name"], DefinedIn = In(m), StartedIn = startedIn, Options = Own(m), Beside = folder })],
        };
    }

    static string Text(JsonElement root, string name, string otherwise) =>
        root.TryGetProperty(name, out var text) && text.GetString() is { Length: > 0 } given ? given : otherwise;

    static IEnumerable<Dictionary<string, string>> Items(JsonElement root, string name) =>
        root.TryGetProperty(name, out var items) ? items.EnumerateArray().Select(i => i.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!)) : [];

    static string In(Dictionary<string, string> item) => item.GetValueOrDefault("DefinedIn", "");

    /// <summary>The metadata that the item's author wrote.</summary>
    static Dictionary<string, string> Own(Dictionary<string, string> item) => item.Where(m => m.Key is not ("Name" or "DefinedIn")).ToDictionary();
}
