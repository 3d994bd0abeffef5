using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Evaluation.Storage;

namespace Behavior.Evaluation.Exports;

/// <summary>
/// Predictions as a table of a file that other programs read and <c>Predictions="..."</c> reads back: a row a sample with its id, its true class, the answer, and confidence and logits where the
/// checkpoint's source says them.
/// </summary>
public static class PredictionTable
{
    /// <summary>The forms: <c>csv</c>, <c>tsv</c>, <c>jsonl</c>, <c>npz</c>, <c>parquet</c>.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["csv", "tsv", "jsonl", "npz", "parquet"];

    /// <summary>What stands for an answer that is none of the classes.</summary>
    internal const string None = "-1";

    /// <summary>Writes a table; the file is whole or as it was before.</summary>
    /// <param name="path">The file.</param>
    /// <param name="form">One of <see cref="Forms"/>.</param>
    /// <param name="predictions">What is written.</param>
    /// <exception cref="BehaviorException">BHV0410: no such form. BHV0411: the file cannot be written.</exception>
    public static void Write(string path, string form, Predictions predictions)
    {
        Action<Stream> write = form switch
        {
            "csv" => stream => SeparatedExport.Write(stream, predictions, ','),
            "tsv" => stream => SeparatedExport.Write(stream, predictions, '\t'),
            "jsonl" => stream => JsonExport.Write(stream, predictions),
            "npz" => stream => ArrayExport.Write(stream, predictions),
            "parquet" => stream => PredictionFile.Write(stream, predictions),
            _ => throw new BehaviorException("BHV0410", Suggest.Unknown("form of table", form, Forms)),
        };
        try { AtomicFile.Write(path, write); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0411", $"{path} cannot be written: {failure.Message} Free space, or name another file with --out.", failure);
        }
    }

    /// <summary>An answer's class id.</summary>
    internal static string Answer(Predictions predictions, int sample) => predictions.Top1[sample] is >= 0 and var top1 ? predictions.Classes[top1] : None;
}
