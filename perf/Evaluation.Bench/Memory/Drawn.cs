using System.Globalization;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Bench.Memory;

/// <summary>Two stand-ins for networks over pictures that are drawn on the fly: a set as large as one likes.</summary>
static class Drawn
{
    public static void Run(string work, int count) => Evaluated.Run(new()
    {
        Zoo = "memory", Snapshots = work, Artifacts = work,
        Checkpoints = [.. new[] { "first", "second" }.Select(n => new CheckpointItem
        {
            Name = n, Zoo = "memory", Paradigm = Paradigm.Supervised, Family = "tint", Preprocess = "normalize(none)", Options = new Dictionary<string, string> { [TintSource.Tint.Name] = n },
        })],
        Benchmarks =
        [
            new()
            {
                Name = "drawn", Zoo = "memory", Kind = "drawn", Measures = ["accuracy"],
                Options = new Dictionary<string, string> { [DrawnReader.Pictures.Name] = count.ToString(CultureInfo.InvariantCulture) },
            },
        ],
    });
}
