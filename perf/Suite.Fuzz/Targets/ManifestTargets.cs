using System.Text;
using Behavior.Evaluation.Sources;
using Behavior.Fuzzing;
using Behavior.Manifests;
using Behavior.Manifests.Check;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;
using Behavior.Toybox.Sets;

namespace Behavior.Suite.Fuzz;

/// <summary>The generated manifest, and what may stand on its items: problems with codes, all at once, never an exception.</summary>
static class ManifestTargets
{
    const string Seed = """
        {"zoo": "toy", "snapshots": "/s", "artifacts": "/a", "startedIn": "/home", "storeLimit": "512", "precision": "bfloat16", "device": "cpu",
         "checkpoints": [{"Name": "toy-vit-sup", "DefinedIn": "/Zoo.props", "Architecture": "vit_toy_patch8_64", "Family": "vit", "Obtain": "git restore zoo/toy",
           "Paradigm": "sup",
           "Preprocess": "normalize(imagenet)", "Samples": "65536",
           "Sha256": "3b7c3893825400287aa6ac65775e1286f0f3b0891f455f64840b706cedd8025f", "Weights": "/zoo/toy/toy-vit-sup.safetensors", "Zoo": "toy"},
          {"Name": "table", "DefinedIn": "/Zoo.props", "Kind": "recorded", "Weights": "answers.csv", "Zoo": "toy", "Seed": "3", "LabelSpace": "cifar-10", "Control": "samples"}],
         "benchmarks": [{"Name": "toy-val", "DefinedIn": "/Benchmarks.props",
           "Kind": "toy", "Measures": "accuracy;calibration", "Zoo": "toy", "Role": "val", "Resolution": "64"},
          {"Name": "toy-c", "DefinedIn": "/Benchmarks.props", "Base": "toy-val", "Kind": "corrupted", "PerCell": "60", "Measures": "corruption", "Take": "500", "Reference": "toy-val", "Zoo": "toy"},
          {"Name": "val", "DefinedIn": "/Benchmarks.props", "Kind": "folders", "Root": "data/val",
           "LabelSpace": "imagenet-1k", "Measures": "robustness", "Standards": "testbed",
           "StandardsColumns": "val;v2", "Reference": "toy-val", "Zoo": "toy", "Group": "natural", "AnswersAmong": "own"}],
         "gate": "snapshot", "baseline": "base", "assembly": "Suite.dll",
         "gateRules": [{"Name": "top-1 accuracy", "DefinedIn": "/Gate.props", "Theory": "Robustness.*", "Dataset": "toy-*", "Tier": "critical",
           "Margin": "0.01", "SliceMargin": "0.05", "Reason": "why"},
          {"Name": "all", "DefinedIn": "/Gate.props", "Alpha": "0.05", "Anchor": "none", "Reason": "why"}],
         "extensions": [{"Name": "My.Readers", "DefinedIn": "/Zoo.props"}]}
        """;

    static readonly byte[] s_seed = Encoding.UTF8.GetBytes(Seed);
    static readonly Catalogue s_catalogue = ModelSources.Catalogue(typeof(ToyReader).Assembly);
    static readonly string s_file = Path.Combine(Scratch.Folder("manifest"), ManifestReader.FileName);

    /// <summary>Mutated bytes of the file.</summary>
    public static FuzzTarget File { get; } = new("manifest", [s_seed], Read);

    /// <summary>Edited values of the file.</summary>
    public static FuzzTarget Values { get; } = new("manifest-values", [BitConverter.GetBytes(1L)], bytes => Read(JsonEdits.Make(s_seed, GoldenTargets.Number(bytes))));

    /// <summary>Mutated texts of metadata, one a line: a checkpoint's, a benchmark's, and a rule's of the gate.</summary>
    public static FuzzTarget Metadata { get; } = new("metadata", [Texts(typeof(CheckpointItem)), Texts(typeof(BenchmarkItem)), Texts(typeof(GateRuleItem))], ReadMetadata);

    static string Read(byte[] bytes)
    {
        System.IO.File.WriteAllBytes(s_file, bytes);
        return Targets.Outcome(() => Code(ManifestCheck.Run(ManifestReader.Read(s_file), s_catalogue)));
    }

    static string ReadMetadata(byte[] bytes)
    {
        var options = Encoding.UTF8.GetString(bytes).Split('\n').Select(l => l.Split('=', 2)).Where(l => l.Length == 2).DistinctBy(l => l[0]).ToDictionary(l => l[0], l => l[1]);
        var name = options.GetValueOrDefault("Name", "a");
        options.Remove("Name");
        return Targets.Outcome(() => Code(ManifestCheck.Run(new()
        {
            Zoo = "toy", Snapshots = "", Artifacts = "",
            Checkpoints = [ItemKeys.Read(new CheckpointItem { Name = name, Options = options })],
            Benchmarks = [ItemKeys.Read(new BenchmarkItem { Name = name, Options = options })],
            GateRules = [ItemKeys.Read(new GateRuleItem { Name = name, Options = options })],
        }, s_catalogue)));
    }

    static string Code(IReadOnlyList<ManifestProblem> problems)
    {
        if (problems.FirstOrDefault(p => p.ToString().Contains('\n')) is { } broken) throw new InvalidDataException($"two lines: {broken}");
        return problems.Count == 0 ? "read" : problems[0].Code;
    }

    static byte[] Texts(Type item) => Encoding.UTF8.GetBytes(string.Join('\n', item.Name switch
    {
        nameof(CheckpointItem) =>
        [
            "Name=toy-vit-sup", "Zoo=toy", "Architecture=vit_toy_patch8_64", "Weights=a.safetensors", "Preprocess=resize(256,bicubic)|center-crop(224)|normalize(imagenet)", "Samples=65536",
            "Seed=2", "Paradigm=sup", "Precision=float16", "Sha256=" + new string('a', 64),
        ],
        nameof(BenchmarkItem) =>
        [
            "Name=toy-c", "Zoo=toy", "Kind=corrupted", "Base=toy-c", "PerCell=60", "Measures=accuracy;calibration", "Take=500", "Resolution=64", "Role=c", "Standards=s",
            "StandardsColumns=val;v2", "Group=natural", "LabelSpace=cifar-10", "Sentinels=s.txt",
        ],
        _ => (string[])["Name=top-1", "Theory=Robustness.*", "Dataset=toy-*", "Checkpoint=*", "Tier=critical", "Margin=0.01", "SliceMargin=5e-2", "Alpha=0.05", "Anchor=none", "Reason=why"],
    }));
}
