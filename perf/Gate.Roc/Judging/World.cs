using System.Xml.Linq;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Measures;

namespace Behavior.Gate.Roc;

/// <summary>What the gate is asked about: published networks, their pictures, the rows of a baseline, and the rules of Gate.props.</summary>
/// <param name="repository">The repository's root.</param>
/// <param name="data">The folder that holds resnet-cifar/ and cifar10-jpeg/.</param>
sealed class World(string repository, string data)
{
    /// <summary>Test pictures: so many of the 10,000, because forward passes are what this costs.</summary>
    public const string Photographs = "cifar10-jpeg";

    /// <summary>The same, corrupted: 10 in each cell, where the suite has 60.</summary>
    public const string Corrupted = "cifar-c";

    /// <summary>How many pictures are shown, evenly spread over the classes.</summary>
    public const int Pictures = 4_000;

    /// <summary>Corrupted pictures of each of the 95 cells.</summary>
    public const int PerCell = 10;

    /// <summary>The zoo of accepted checkpoints, and that of plants: what is of one zoo and one transform goes through one pass.</summary>
    const string Accepted = "cifar", Plants = "plants";

    /// <summary>The rows of a baseline: theory, metric, dataset.</summary>
    public static IReadOnlyList<(string Theory, string Metric, string Dataset)> Rows { get; } =
    [
        ("Robustness.Top1", MetricIds.Top1, Photographs), ("Calibration.Ece", MetricIds.Ece, Photographs), ("Calibration.EceAfterTemperatureScaling", MetricIds.ScaledEce, Photographs),
        ("Robustness.Top1", MetricIds.Top1, Corrupted), ("Robustness.CommonCorruptions", MetricIds.Corruption, Corrupted),
    ];

    readonly IReadOnlyList<GateRuleItem> _rules = [.. RulesIn(Path.Combine(repository, "Gate.props"))];

    /// <summary>What is not there of weights and pictures.</summary>
    public IEnumerable<string> Absent => new[] { Archive }.Concat(new[] { 20, 32, 44, 56 }.Select(WeightsOf)).Where(f => !File.Exists(f));

    string Archive => Path.Combine(data, "cifar10-jpeg", "test.zip");

    /// <summary>The published weights.</summary>
    public string WeightsOf(int layers) => Path.Combine(data, "resnet-cifar", $"resnet{layers}.safetensors");

    /// <summary>The name of the accepted checkpoint that a plant is an update of.</summary>
    public static string BaselineOf(Plant plant) =>
        $"{NameOf(plant.Base)}{(plant.BaselinePreprocess == Plant.Published ? "" : $"-{plant.BaselinePreprocess.Split(['(', ','])[1]}")}{plant.BaselineServed.Replace('=', '-')}";

    /// <summary>The name of a published checkpoint as it is.</summary>
    public static string NameOf(int layers) => $"cifar-resnet{layers}";

    /// <summary>Accepted checkpoints and plants, one manifest.</summary>
    /// <param name="folder">Where the store and the plants' files lie.</param>
    /// <param name="plants">The plants, each with its item's name.</param>
    public Manifest Manifest(string folder, IReadOnlyList<(string Name, Plant Plant)> plants) => new()
    {
        Zoo = Plants, Snapshots = Path.Combine(folder, "snapshots"), Artifacts = folder, GateRules = _rules, StartedIn = repository,
        Checkpoints =
        [
            .. plants.Select(p => p.Plant).DistinctBy(BaselineOf).Select(p => Item(BaselineOf(p), Accepted, p.Base, WeightsOf(p.Base), p.BaselinePreprocess, p.BaselineServed)),
            .. plants.Select(p => Item(p.Name, Plants, p.Plant.Layers ?? p.Plant.Base, FileOf(folder, p.Name, p.Plant), p.Plant.Preprocess, p.Plant.Served) with { Precision = p.Plant.Precision }),
        ],
        Benchmarks =
        [
            new()
            {
                Name = Photographs, Zoo = Accepted, Role = Roles.Val, Kind = "class-folders-zip", Root = Archive, Take = Pictures, Measures = [MeasureNames.Accuracy, MeasureNames.Calibration],
                DefinedIn = "here",
            },
            new()
            {
                Name = Corrupted, Zoo = Accepted, Role = Roles.C, Kind = "corrupted", Base = Photographs, Reference = Photographs, Measures = [MeasureNames.Accuracy, MeasureNames.Corruption],
                DefinedIn = "here", Options = new Dictionary<string, string> { ["PerCell"] = $"{PerCell}" },
            },
        ],
    };

    /// <summary>The file of a plant.</summary>
    public static string FileOf(string folder, string name, Plant plant) => Path.Combine(folder, name + plant.Extension);

    static CheckpointItem Item(string name, string zoo, int layers, string weights, string preprocess, string served) => new()
    {
        Name = name, Zoo = zoo, Architecture = $"resnet{layers}_cifar", Family = "resnet", Weights = weights, Preprocess = preprocess, DefinedIn = "here",
        Options = new Dictionary<string, string> { [ServedSource.Way.Name] = served },
    };

    /// <summary>The rules as a build reads them.</summary>
    static IEnumerable<GateRuleItem> RulesIn(string file) =>
        from rule in XDocument.Load(file).Descendants("GateRule")
        select ItemKeys.Read(new GateRuleItem
        {
            Name = rule.Attribute("Include")!.Value, DefinedIn = "Gate.props",
            Options = rule.Attributes().Where(a => a.Name != "Include").ToDictionary(a => a.Name.LocalName, a => a.Value),
        });
}
