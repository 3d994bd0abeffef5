using Behavior.Diagnostics.Items;

namespace Behavior.Manifests.Items;

/// <summary>One <c>GateRule</c> item: what an updated checkpoint may lose in some rows, and what follows from more.</summary>
public sealed record GateRuleItem : ManifestItem
{
    /// <summary>The largest significance level that may be asked for.</summary>
    public const double MostAlpha = 0.5;

    const int ByTheory = 1, ByRole = 2, ByDataset = 4, ByCheckpoint = 8;

    /// <summary>The theories that it is about; empty for all.</summary>
    [Key("The theories that it is about, as Class.Method; * stands for any characters. All unless given.")]
    public string Theory { get; init; } = "";

    /// <summary>The role of the benchmarks that it is about; empty for all.</summary>
    [Key("The role of the benchmarks that it is about, for example val: those in distribution; * stands for any characters. All unless given.")]
    public string Role { get; init; } = "";

    /// <summary>The benchmarks that it is about; empty for all.</summary>
    [Key("The benchmarks that it is about, by name; * stands for any characters. All unless given.")]
    public string Dataset { get; init; } = "";

    /// <summary>The checkpoints that it is about; empty for all.</summary>
    [Key("The checkpoints that it is about, by name; * stands for any characters. All unless given.")]
    public string Checkpoint { get; init; } = "";

    /// <summary>What a loss above the margin means; null where the item does not say.</summary>
    [Key("What a loss means: critical (the update merges only where no loss above the margin is shown), supporting (a shown loss above the margin blocks) or advisory (told, blocks nothing).",
        Type = ItemKeyType.Choice, Choices = [GateTiers.Critical, GateTiers.Supporting, GateTiers.Advisory])]
    public GateTier? Tier { get; init; }

    /// <summary>The largest loss of a row's figure that one would accept, in the figure's own unit; null where the item does not say.</summary>
    [Key("The largest loss of the row's figure that one would accept, in the figure's unit: 0.01 is one point of an accuracy.", Type = ItemKeyType.Decimal)]
    public double? Margin { get; init; }

    /// <summary>The same for one class, factor or corruption within a row; null where the item does not say.</summary>
    [Key("The same for one class, factor or corruption within a row.", Type = ItemKeyType.Decimal)]
    public double? SliceMargin { get; init; }

    /// <summary>The error rate over one update as a whole; null where the item does not say.</summary>
    [Key("The chance that an update which loses nothing is blocked, over all its rows together; on a rule without Theory, Role and Dataset.", Type = ItemKeyType.Decimal, MostDecimal = MostAlpha)]
    public double? Alpha { get; init; }

    /// <summary>What updates are compared with beside the baseline, so that many small losses do not add up; empty where the item does not say.</summary>
    [Key("What an update is compared with beside its baseline, so that many small losses do not add up: a git tag or revision, a folder, or none; the last release unless given. "
        + "On a rule without Theory, Role and Dataset.")]
    public string Anchor { get; init; } = "";

    /// <summary>Why the rule is as it is.</summary>
    [Key("Why the rule is as it is: for whoever reads the file.", IsRequired = true)]
    public string Reason { get; init; } = "";

    /// <summary>How special it is: one that names a checkpoint is above one that names a dataset, that above one that names a role, and that above one that names a theory.</summary>
    public int Rank => (Checkpoint.Length > 0 ? ByCheckpoint : 0) + (Dataset.Length > 0 ? ByDataset : 0) + (Role.Length > 0 ? ByRole : 0) + (Theory.Length > 0 ? ByTheory : 0);

    /// <summary>Whether it is about updates as a whole, and not about some of their rows.</summary>
    public bool IsAboutUpdates => Theory.Length == 0 && Role.Length == 0 && Dataset.Length == 0;

    /// <summary>Whether it is about a theory, as <c>Class.Method</c>.</summary>
    public bool HasTheory(string theory) => Has(Theory, theory);

    /// <summary>Whether it is about a benchmark.</summary>
    public bool HasDataset(string dataset) => Has(Dataset, dataset);

    /// <summary>Whether it is about benchmarks of a role.</summary>
    public bool HasRole(string role) => Has(Role, role);

    /// <summary>Whether it is about a checkpoint.</summary>
    public bool HasCheckpoint(string checkpoint) => Has(Checkpoint, checkpoint);

    static bool Has(string pattern, string name) => pattern.Length == 0 || NamePattern.Matches(pattern, name);
}
