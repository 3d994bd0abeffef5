using System.Collections.Concurrent;
using System.Globalization;
using Behavior.Datasets.Containers.Tables;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Answers that were made elsewhere, in a table for each benchmark: <c>Predictions="mine/*.csv"</c>. No network, and no picture is looked at.</summary>
public sealed class RecordedSource : IModelSource
{
    readonly ConcurrentDictionary<string, Lazy<string>> _identities = new(StringComparer.Ordinal), _tables = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "recorded";

    /// <inheritdoc/>
    public string Sentence => "tables of what was answered elsewhere, with Predictions=\"...\"";

    /// <inheritdoc/>
    public int Priority => 2;

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys => RecordedKeys.All;

    /// <inheritdoc/>
    public bool Takes(CheckpointItem item) => RecordedKeys.Predictions.Text(item.Options).Length > 0;

    /// <summary>Everything that a table can hold: what one lacks is known when it is read, and skips the row with that reason.</summary>
    public Capabilities Gives(CheckpointItem item) => Capabilities.Features | (item.Answers ? Capabilities.Answers | Capabilities.Confidence | Capabilities.Scores : 0);

    /// <inheritdoc/>
    public void Check(CheckpointItem item, Problems problems)
    {
        foreach (var (key, value) in new[] { ("Weights", item.Weights), ("Sha256", item.Sha256), ("Preprocess", item.Preprocess), ("Precision", item.Precision) })
            if (value.Length > 0) problems.Add("BHV0011", $"{key} stands beside Predictions, and recorded answers have none: nothing is computed. Take it out.");
        problems.Catch(() => IdPattern.Of(item.Options));
    }

    /// <inheritdoc/>
    public string Identity(CheckpointItem item) => _identities.GetOrAdd(item.Name, _ => new(() => TextHash.OfParts(["recorded/1", RecordedFiles.Hash(item, Hash), .. Said(item)]))).Value;

    /// <inheritdoc/>
    public string Recorded(CheckpointItem item, string benchmark) => TextHash.OfParts([RecordedFiles.IsShared(item) ? benchmark : "", Hash(RecordedFiles.Of(item, benchmark)), .. Said(item)]);

    /// <inheritdoc/>
    public ModelHead Head(CheckpointItem item, LabelSpace classes) => new(0) { AnswersAsAsked = true };

    /// <inheritdoc/>
    public IModel Open(CheckpointItem item, ModelSetting setting)
    {
        var data = setting.Data ?? throw new ArgumentException("Recorded answers are of samples: they must be known.", nameof(setting));
        if (setting.Perturbation.Length > 0)
            throw new AbsentException("BHV0406", $"Checkpoint '{item.Name}' answered to the pictures of '{data.Name}' as they are, and '{setting.Perturbation}' is asked for: "
                + $"its source has recorded answers and computes nothing.");
        var table = RecordedReader.Read(item, RecordedFiles.Of(item, data.Name), setting.Head, RecordedFiles.IsShared(item) ? data.Name : "");
        if ((setting.Wanted & ~table.Has) is not Outputs.None and var lacking)
            throw new AbsentException("BHV0406", $"Checkpoint '{item.Name}' gives no {lacking.ToString().ToLowerInvariant()} on '{data.Name}': "
                + $"{table.File} has {table.Has.ToString().ToLowerInvariant()} alone.");
        return new RecordedModel(table, Match(item, table, setting).Rows);
    }

    string Hash(string file) => _tables.GetOrAdd(file, f => new(() => RecordedFiles.Hash(f))).Value;

    static SampleMatch Match(CheckpointItem item, RecordedTable table, ModelSetting setting)
    {
        var (data, match) = (setting.Data!, SampleMatch.Of(setting.Data!.Samples, table.Ids));
        var (all, missing, least) = (data.Samples.Count, match.Missing.Count, RecordedKeys.Match.Decimal(item.Options) ?? 1);
        if (missing > 0 && (all - missing < least * all || missing == all || setting.Wanted.HasFlag(Outputs.Features)))
            throw new BehaviorException("BHV0409", string.Create(CultureInfo.InvariantCulture, $"{table.File} has rows for {all - missing:N0} of the {all:N0} samples of '{data.Name}', matched "
                + $"by {match.By}; ")
                + (setting.Wanted.HasFlag(Outputs.Features) ? "features are needed of every sample. " : string.Create(CultureInfo.InvariantCulture, $"{least:0.####} of them are needed. "))
                + $"Samples without a row: {SampleMatch.Listed(match.Missing)}. Rows without a sample: {SampleMatch.Listed(match.Strangers)}. "
                + "Usual causes: ids of another kind than the dataset's (IdPattern takes a part of them), another split, a last batch that was dropped. "
                + "Where some may be missing, write Match=\"0.98\" on the item: they count as answered wrong.");
        if (missing > 0)
            setting.Report?.Invoke($"'{item.Name}' on '{data.Name}': {missing:N0} of {all:N0} samples have no row in {table.File} and count as answered wrong; "
                + $"scores and confidences are left out: {SampleMatch.Listed(match.Missing)}.");
        if (match.Strangers.Count > 0 && !RecordedFiles.IsShared(item))
            setting.Report?.Invoke($"'{item.Name}' on '{data.Name}': {match.Strangers.Count:N0} rows of {table.File} are of no sample and are left out: {SampleMatch.Listed(match.Strangers)}.");
        return match;
    }

    /// <summary>What an item says of how its tables are read.</summary>
    static IEnumerable<string> Said(CheckpointItem item) => RecordedKeys.All.Where(k => k != RecordedKeys.Predictions && k != RecordedKeys.Benchmarks).Select(k => $"{k.Name}={k.Text(item.Options)}");
}
