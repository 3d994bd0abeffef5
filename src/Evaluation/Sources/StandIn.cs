using Behavior.Datasets.Containers.Tables;
using Behavior.Evaluation.Sources.Recorded;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Sources;

/// <summary>Another version of a checkpoint that no item names: new weights, or a table of what they answered, in the place of its own.</summary>
public static class StandIn
{
    /// <summary>Whether a text may name one: a file that is there, or a pattern of tables, <c>new/*.csv</c>.</summary>
    public static bool MayBe(string text) => File.Exists(text) || IsTables(text) && text.Contains('*');

    /// <summary>The item with it.</summary>
    /// <param name="item">The checkpoint, of any source.</param>
    /// <param name="path">The full path of a file, or a pattern of tables. What only the source of the old one reads is left out.</param>
    public static CheckpointItem Of(CheckpointItem item, string path) => IsTables(path)
        ? item with { Weights = "", Sha256 = "", Preprocess = "", Precision = "", Options = Options(item, RecordedKeys.Predictions.Name, path, nameof(item.Preprocess), nameof(item.Precision)) }
        : item with { Weights = path, Sha256 = "", Options = Options(item, nameof(item.Weights), path) };

    static Dictionary<string, string> Options(CheckpointItem item, string key, string path, params IEnumerable<string> unread)
    {
        string[] gone = [nameof(item.Weights), nameof(item.Sha256), RecordedKeys.Predictions.Name, .. unread];
        return item.Options.Where(o => !gone.Contains(o.Key)).Append(new(key, path)).ToDictionary();
    }

    static bool IsTables(string path) => TableFile.EndingOf(path).Length > 0;
}
