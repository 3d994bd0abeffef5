using Behavior.Snapshots;

namespace Behavior.Gate;

/// <summary>The name of a row of one checkpoint on one benchmark, taken apart: <c>Robustness.Top1_model=toy-vit-sup_dataset=toy-val</c>.</summary>
sealed record MetricRow(string Name, string Checkpoint, string Dataset)
{
    const string Model = "_model=", Set = "_dataset=";

    /// <summary>The rows of this kind that a folder pins.</summary>
    public static IEnumerable<MetricRow> PinnedIn(SnapshotFolder snapshots) => snapshots.Pinned().Select(Parse).OfType<MetricRow>();

    /// <summary>Takes a name apart; null for a row of something else: a claim, two models, a zoo.</summary>
    public static MetricRow? Parse(string name)
    {
        int model = name.IndexOf(Model, StringComparison.Ordinal), set = name.LastIndexOf(Set, StringComparison.Ordinal);
        if (model < 0 || set < model || name.Contains("_other=", StringComparison.Ordinal)) return null;
        return new(name, name[(model + Model.Length)..set], name[(set + Set.Length)..]);
    }
}
