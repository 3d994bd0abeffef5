using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Rows;

/// <summary>Zoos that somebody begins with: parts of the toy zoo, on a few pictures.</summary>
static class SmallZoo
{
    const string Zoo = "toy";

    static readonly Manifest s_all = ReadAll();

    /// <summary>Its zoos by what is peculiar to them.</summary>
    public static IReadOnlyDictionary<string, Func<string, Manifest>> All { get; } = new Dictionary<string, Func<string, Manifest>>(StringComparer.Ordinal)
    {
        ["one model"] = folder => Of(folder, ["toy-convnext-sup"]),
        ["one zero-shot model"] = folder => Of(folder, ["toy-vit-clip"]),
        ["one model without a head"] = folder => Of(folder, ["toy-vit-pre"]),
        ["one control"] = folder => Of(folder, ["toy-vit-sup-8192"]),
        ["two architectures"] = folder => Of(folder, ["toy-convnext-sup", "toy-vit-sup"]),
        ["two paradigms"] = folder => Of(folder, ["toy-convnext-sup", "toy-convnext-clip"]),
        ["an old ConvNet beside a modern one"] = folder => Of(folder, ["toy-resnet-sup", "toy-convnext-sup"]),
        ["models that say no family and no paradigm"] = folder => Of(folder, ["toy-convnext-sup", "toy-vit-sup"]) is var all
            ? all with { Checkpoints = [.. all.Checkpoints.Select(c => c with { Family = "", Paradigm = Paradigm.Unsaid, Samples = null })] } : all,
        ["no reference"] = folder => Of(folder, Four) is var all ? all with { Benchmarks = [.. all.Benchmarks.Select(b => b with { Reference = "" })] } : all,
        ["no roles"] = folder => Of(folder, Four) is var all ? all with { Benchmarks = [.. all.Benchmarks.Select(b => b with { Role = "" })] } : all,
    };

    /// <summary>Four models on so many pictures of each benchmark: most classes have none.</summary>
    public static Manifest WithPictures(string folder, int count) => Of(folder, Four, count);

    /// <summary>The measures that a benchmark may list alone.</summary>
    public static IEnumerable<string> Measures => MeasureNames.Names;

    /// <summary>The benchmarks that a zoo may have alone: one of each role, of transfer tasks one of each group.</summary>
    public static IEnumerable<string> Benchmarks => s_all.Benchmarks.Where(b => b.Zoo == Zoo).DistinctBy(b => (b.Role, b.Group)).Select(b => b.Name);

    /// <summary>Four models, two of each architecture and paradigm, whose benchmarks list one measure alone.</summary>
    public static Manifest WithMeasure(string folder, string measure)
    {
        var all = Of(folder, Four);
        return all with { Benchmarks = [.. all.Benchmarks.Select(b => b with { Measures = b.Lists(measure) ? [measure] : [] })] };
    }

    /// <summary>Two models and one benchmark.</summary>
    public static Manifest WithBenchmark(string folder, string benchmark)
    {
        var all = Of(folder, ["toy-convnext-sup", "toy-vit-clip"]);
        var one = all.Benchmark(benchmark);
        return all with { Benchmarks = [.. all.Benchmarks.Where(b => b.Name == one.Base).Select(b => b with { Measures = [] }), one with { Reference = "" }] };
    }

    static IReadOnlyList<string> Four => ["toy-convnext-sup", "toy-vit-sup", "toy-convnext-clip", "toy-vit-clip"];

    static Manifest Of(string folder, IReadOnlyList<string> models, int take = 12) => s_all with
    {
        Zoo = Zoo,
        Snapshots = Path.Combine(folder, "snapshots"),
        Artifacts = folder,
        Checkpoints = [.. s_all.Checkpoints.Where(c => models.Contains(c.Name))],
        Benchmarks = [.. s_all.Benchmarks.Where(b => b.Zoo == Zoo).Select(b => b with { Take = take })],
    };

    /// <summary>The items of the suite, as its build has written them.</summary>
    static Manifest ReadAll() => ManifestReader.Read(Path.Combine(AppContext.BaseDirectory, "..", "..", "Behavior.Tests", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
        ManifestReader.FileName));
}
