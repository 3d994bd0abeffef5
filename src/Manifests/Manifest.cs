using Behavior.Diagnostics;
using Behavior.Manifests.Items;

namespace Behavior.Manifests;

/// <summary>What is under test: the checkpoints and benchmarks of every zoo, the zoo in use, and where results live. Written by the build.</summary>
public sealed record Manifest
{
    /// <summary>Megabytes that the store may hold unless told otherwise.</summary>
    public const long DefaultStoreMegabytes = 2048;

    /// <summary>Megabytes that can be written as bytes.</summary>
    public const long MostStoreMegabytes = long.MaxValue >> 20;

    /// <summary>The zoo in use.</summary>
    public required string Zoo { get; init; }

    /// <summary>The folder of <c>*.verified.json</c>.</summary>
    public required string Snapshots { get; init; }

    /// <summary>The folder that generated output goes to.</summary>
    public required string Artifacts { get; init; }

    /// <summary>Bytes that the store of predictions may hold.</summary>
    public long StoreLimit { get; init; } = DefaultStoreMegabytes << 20;

    /// <summary>Number format of forward passes, unless a checkpoint says its own.</summary>
    public string Precision { get; init; } = Precisions.Float32;

    /// <summary>Where forward passes run.</summary>
    public string Device { get; init; } = Precisions.Cpu;

    /// <summary>What becomes of a run in which rows were not measured: see <see cref="MissingRows"/>; empty where the user has not said it.</summary>
    public string Missing { get; init; } = "";

    /// <summary>What becomes of a row that differs from its snapshot: see <see cref="GateModes"/>.</summary>
    public string Gate { get; init; } = GateModes.Snapshot;

    /// <summary>The folder of what accepted checkpoints answered; <c>baseline</c> among the snapshots where the user has not said another.</summary>
    public string Baseline { get => field.Length > 0 ? field : Path.Combine(Snapshots, "baseline"); init; } = "";

    /// <summary>Full path of the suite's assembly, which has its theories; empty where the manifest does not say it.</summary>
    public string Assembly { get; init; } = "";

    /// <summary>Full path of the suite's project file; empty where the manifest does not say it.</summary>
    public string Project { get; init; } = "";

    /// <summary>Where the build was started; relative paths count from there.</summary>
    public string StartedIn { get; init; } = "";

    /// <summary>Build properties that the user has set, and their values, as they were written: <c>Zoo</c>, <c>DataRoot</c>, <c>CheckpointRoot</c>, <c>Gate</c>, <c>Baseline</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Given { get; init; } = [];

    /// <summary>The checkpoints of every zoo.</summary>
    public required IReadOnlyList<CheckpointItem> Checkpoints { get; init; }

    /// <summary>The benchmarks of every zoo.</summary>
    public required IReadOnlyList<BenchmarkItem> Benchmarks { get; init; }

    /// <summary>The gate's rules, in the order of their files; <see cref="Manifests.GateRules"/> says which of them a row has.</summary>
    public IReadOnlyList<GateRuleItem> GateRules { get; init; } = [];

    /// <summary>Assemblies of users.</summary>
    public IReadOnlyList<ExtensionItem> Extensions { get; init; } = [];

    /// <summary>Every zoo that has checkpoints.</summary>
    public IEnumerable<string> Zoos => Checkpoints.Select(c => c.Zoo).Where(z => z.Length > 0).Distinct();

    /// <summary>The checkpoint of this name.</summary>
    /// <exception cref="BehaviorException">BHV0015: there is none; the nearest names are offered.</exception>
    public CheckpointItem Checkpoint(string name) => Checkpoints.FirstOrDefault(c => c.Name == name)
        ?? throw new BehaviorException("BHV0015", Suggest.Unknown("checkpoint", name, Checkpoints.Select(c => c.Name)));

    /// <summary>The benchmark of this name.</summary>
    /// <exception cref="BehaviorException">BHV0015: there is none; the nearest names are offered.</exception>
    public BenchmarkItem Benchmark(string name) => Benchmarks.FirstOrDefault(b => b.Name == name)
        ?? throw new BehaviorException("BHV0015", Suggest.Unknown("benchmark", name, Benchmarks.Select(b => b.Name)));

    /// <summary>The number format of a checkpoint's forward pass.</summary>
    public string PrecisionOf(CheckpointItem checkpoint) => checkpoint.Precision.Length > 0 ? checkpoint.Precision : Precision;

    /// <summary>What to say of a zoo that no checkpoint belongs to.</summary>
    public string UnknownZoo(string zoo) => $"{Suggest.Unknown("zoo", zoo, Zoos)} Choose one with -p:Zoo=NAME.";

    /// <summary>
    /// The pairs of checkpoint and benchmark in one zoo that a measure applies to, in the items' order. Control checkpoints are left out,
    /// and pre-trained ones without a head take part where features are enough.
    /// </summary>
    public IEnumerable<(CheckpointItem Checkpoint, BenchmarkItem Benchmark)> Pairs(string zoo, string measure) =>
        from benchmark in Benchmarks.Where(b => b.Zoo == zoo && b.Lists(measure))
        from checkpoint in Checkpoints.Where(c => c.Zoo == zoo && c.Control.Length == 0)
        where checkpoint.Answers || MeasureNames.Find(measure).NeedsNoHead
        select (checkpoint, benchmark);
}
