using Behavior.Datasets.Containers.Tables;
using Behavior.Diagnostics.Items;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>What an item says of answers that were recorded.</summary>
static class RecordedKeys
{
    public static readonly ItemKey Predictions = new("Predictions", ItemKeyType.Path,
        "The tables of what was answered elsewhere, one a benchmark: a folder or a pattern (mine/*.csv) whose files are named after benchmarks, a path with {benchmark} in it, or one file for all. "
        + "CSV, TSV, JSON lines (also .gz), Parquet, .npz, or .npy beside a list of ids; docs/from-python.md shows one.") { IsRequired = true };

    public static readonly ItemKey Benchmarks = new("Benchmarks", ItemKeyType.List, "The benchmarks that the tables are about; rows of the others are skipped. All unless given.");

    public static readonly ItemKey Match = new("Match", ItemKeyType.Decimal,
        "The share of a benchmark's samples that the table must have; 1 unless given. What is missing counts as answered wrong, scores and confidences are then left out, and the run says so.")
    {
        MostDecimal = 1,
    };

    public static readonly ItemKey NoAnswer = new("NoAnswer", ItemKeyType.Text, "The text that stands for no answer, for example na: it counts as wrong.");

    public static readonly ItemKey Id = new("IdColumn", ItemKeyType.Text, "The column of sample ids; found by its usual names unless given.");

    public static readonly ItemKey Top1 = new("Top1Column", ItemKeyType.Text, "The column of answered classes (ids, names or numbers of the label space); found by its usual names unless given.");

    public static readonly ItemKey Confidence = new("ConfidenceColumn", ItemKeyType.Text, "The column of how sure each answer is, 0 to 1; found by its usual names unless given.");

    public static readonly ItemKey Logits = new("LogitsColumn", ItemKeyType.Text,
        "The column with a list of logits, or the columns with one a class: what is before the class's id or number and a *, for example score_*; found by the usual names unless given.");

    public static readonly ItemKey Probabilities = new("ProbabilitiesColumn", ItemKeyType.Text, "The same for probabilities.");

    public static readonly ItemKey Features = new("FeaturesColumn", ItemKeyType.Text, "The same for features, in the file's order.");

    public static IReadOnlyList<ItemKey> All { get; } = [Predictions, Benchmarks, Match, NoAnswer, Id, IdPattern.Key, Top1, Confidence, Logits, Probabilities, Features];
}
