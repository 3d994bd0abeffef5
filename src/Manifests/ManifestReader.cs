using System.Globalization;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Manifests.Items;

namespace Behavior.Manifests;

/// <summary>Reads <c>behavior.manifest.json</c>. Problems of single items are left to <see cref="Check.ManifestCheck"/>.</summary>
public static class ManifestReader
{
    /// <summary>The manifest's file name, beside the program that it was built for.</summary>
    public const string FileName = "behavior.manifest.json";

    /// <summary>Reads the manifest.</summary>
    /// <param name="path">Its path; beside the running program unless given.</param>
    /// <exception cref="BehaviorException">BHV0010: absent, or not a manifest; BHV0024: a size of the store that is none.</exception>
    public static Manifest Read(string? path = null)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, FileName);
        if (RegularFile.KindOf(path) == PathKind.Nothing)
            throw new BehaviorException("BHV0010", $"There is no manifest '{path}'. The build writes it for projects with <BehaviorSuite>true</BehaviorSuite>: run 'dotnet build'.");
        try
        {
            using var json = ManifestJson.Parse(RegularFile.Read(path, FileLimits.Text));
            return Read(json.RootElement, Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception failure) when (failure is JsonException || RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0010", $"'{path}' is not a manifest: {failure.Message} It is generated: delete it and run 'dotnet build'.", failure);
        }
    }

    static Manifest Read(JsonElement root, string folder)
    {
        var startedIn = ManifestJson.Text(root, "startedIn", "");
        return new()
        {
            Zoo = ManifestJson.Text(root, "zoo"),
            Snapshots = ManifestJson.Text(root, "snapshots"),
            Artifacts = ManifestJson.Text(root, "artifacts"),
            StoreLimit = Megabytes(ManifestJson.Text(root, "storeLimit", "")) << 20,
            Precision = ManifestJson.Text(root, "precision", Precisions.Float32),
            Device = ManifestJson.Text(root, "device", Precisions.Cpu),
            Missing = ManifestJson.Text(root, "missing", ""),
            Gate = ManifestJson.Text(root, "gate", GateModes.Snapshot),
            Baseline = Full(startedIn, ManifestJson.Text(root, "baseline", "")),
            Assembly = Full(folder, ManifestJson.Text(root, "assembly", "")),
            Project = ManifestJson.Text(root, "project", ""),
            StartedIn = startedIn,
            Given = [.. ManifestJson.Items(root, "given").Select(g => KeyValuePair.Create(g["Name"], g.GetValueOrDefault("Value", "")))],
            Checkpoints = [.. ManifestJson.Items(root, "checkpoints").Select(m => ItemKeys.Read(new CheckpointItem { Name = m["Name"], DefinedIn = In(m), StartedIn = startedIn, Options = Own(m) }))],
            Benchmarks = [.. ManifestJson.Items(root, "benchmarks").Select(m => ItemKeys.Read(new BenchmarkItem { Name = m["Name"], DefinedIn = In(m), StartedIn = startedIn, Options = Own(m) }))],
            GateRules = [.. ManifestJson.Items(root, "gateRules").Select(m => ItemKeys.Read(new GateRuleItem { Name = m["Name"], DefinedIn = In(m), StartedIn = startedIn, Options = Own(m) }))],
            Extensions = [.. ManifestJson.Items(root, "extensions").Select(m => new ExtensionItem { Name = m["Name"], DefinedIn = In(m), StartedIn = startedIn, Options = Own(m), Beside = folder })],
        };
    }

    /// <summary>The size of the store as it was written; anything else would silently be another size.</summary>
    static long Megabytes(string text)
    {
        if (text.Length == 0) return Manifest.DefaultStoreMegabytes;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes <= Manifest.MostStoreMegabytes
            ? megabytes
            : throw new BehaviorException("BHV0024", $"StoreLimit '{Shorten.To(text)}' is no number of megabytes from 0 to {Manifest.MostStoreMegabytes:N0}. "
                + $"Write digits alone, for example -p:StoreLimit=4096, or leave it out for {Manifest.DefaultStoreMegabytes:N0}.");
    }

    /// <summary>A path that counts from a folder; empty where there is none, and as it stands where it can be none.</summary>
    static string Full(string folder, string path) => path.Length == 0 || path.Contains('\0') ? path : Path.GetFullPath(Path.Combine(folder, path));

    static string In(Dictionary<string, string> item) => item.GetValueOrDefault("DefinedIn", "");

    /// <summary>The metadata that the item's author wrote.</summary>
    static Dictionary<string, string> Own(Dictionary<string, string> item) => item.Where(m => m.Key is not ("Name" or "DefinedIn")).ToDictionary();
}
