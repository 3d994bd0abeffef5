using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Conformance.Models;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Conformance;

/// <summary>Runs every golden under a folder. A file names its format at its top; one whose format is not known is a failure, not a skip.</summary>
public static class ConformanceRun
{
    static readonly Lazy<IReadOnlyList<IConformanceFormat>> s_found = new(() =>
        [.. typeof(ConformanceRun).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IConformanceFormat)) && t.GetConstructor(Type.EmptyTypes) is not null)
            .OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (IConformanceFormat)Activator.CreateInstance(t)!)]);

    static readonly string[] s_marks = ["format", "tolerance", "cases", "results"];

    /// <summary>Every format that can be run.</summary>
    public static IReadOnlyList<IConformanceFormat> Formats => s_found.Value;

    /// <summary>Runs the goldens under a folder, lazily, files in ordinal order of their paths.</summary>
    /// <param name="folder">The folder; a single golden file is taken too.</param>
    /// <param name="context">Where data of others lies, and the filter.</param>
    /// <exception cref="BehaviorException">BHV0601: there is no such folder, or no golden in it.</exception>
    public static IEnumerable<ConformanceCase> Run(string folder, ConformanceContext context)
    {
        var files = File.Exists(folder) ? [folder] : Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList()
            : throw new BehaviorException("BHV0601", $"'{folder}' is no folder. Give the folder that holds the conformance files.");
        var goldens = 0;
        foreach (var file in files)
        {
            var name = files.Count == 1 ? Path.GetFileName(file) : Path.GetRelativePath(folder, file).Replace('\\', '/');
            foreach (var result in RunFile(name, file, context))
            {
                goldens++;
                yield return result with { Golden = name };
            }
        }
        if (goldens == 0)
            throw new BehaviorException("BHV0601", $"No golden under '{folder}'{(context.Filter.Length > 0 ? $" has a case that contains '{context.Filter}'" : "")}. "
                + "A golden is a JSON file whose 'format' is one of those that 'behavior conformance' knows.");
    }

    /// <summary>The folder with data of others that belongs to a conformance folder: <c>third-party</c> beside it or beside one of its parents.</summary>
    public static string DefaultThirdParty(string folder)
    {
        var full = Path.GetFullPath(folder);
        for (var parent = Path.GetDirectoryName(full); parent is not null; parent = Path.GetDirectoryName(parent))
            if (Path.Combine(parent, "third-party") is var candidate && Directory.Exists(candidate)) return candidate;
        return Path.Combine(Path.GetDirectoryName(full) ?? full, "third-party");
    }

    static IEnumerable<ConformanceCase> RunFile(string name, string file, ConformanceContext context)
    {
        JsonDocument? golden = null;
        ConformanceCase? broken = null;
        try { golden = StrictJson.Parse(RegularFile.Read(file, FileLimits.Text)); }
        catch (Exception failure) when (failure is JsonException || RegularFile.IsRefusal(failure)) { broken = GoldenFile.Failed(name, failure); }
        if (broken is not null && context.Wants(name)) yield return broken;
        if (golden is null) yield break;
        using (golden)
        {
            var format = GoldenFile.FormatOf(golden.RootElement);
            var runners = Formats.Where(f => f.Understands(file, golden.RootElement)).ToList();
            if (runners.Count == 0 && format.Length == 0 && !LooksLikeGolden(golden.RootElement)) yield break; // data beside the goldens
            foreach (var runner in runners) // a golden may hold parts for several
                foreach (var result in RunOne(name, file, runner, golden.RootElement, context)) yield return result;
            if (runners.Count == 0 && context.Wants(name)) yield return Unknown(name, format);
        }
    }

    static IEnumerable<ConformanceCase> RunOne(string name, string file, IConformanceFormat runner, JsonElement root, ConformanceContext context)
    {
        var any = false;
        foreach (var result in GuardedCases.Of(name, () => runner.Run(file, root, context)))
        {
            any = true;
            yield return result;
        }
        if (!any && context.Filter.Length == 0) yield return GoldenFile.Failed(name, GoldenFailure.Value("", "at least one case", "without any"));
    }

    /// <summary>Keys that no data beside goldens has: without its format, or with no row that tells it, such a file is a damaged golden.</summary>
    static bool LooksLikeGolden(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && s_marks.Any(k => root.TryGetProperty(k, out _));

    static ConformanceCase Unknown(string name, string format) => new(name, double.NaN, 0, format.Length > 0
        ? $"the format '{format}' is not known. This version runs no goldens of it: update, or leave the file out with --filter"
        : GoldenFailure.Note(GoldenFailure.Value("format", "the name of a format, or rows that tell it", "missing or no text, and no row tells it")));
}
