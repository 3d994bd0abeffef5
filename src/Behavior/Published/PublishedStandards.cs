using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Manifests.Items;

namespace Behavior.Published;

/// <summary>The published accuracies that a benchmark's item names as its standards.</summary>
public static class PublishedStandards
{
    /// <summary>Reads them; null where the item names none, and the zoo's own models are the standard.</summary>
    /// <exception cref="AbsentException">BHV0301: they are not on this machine; the message says how to get them.</exception>
    /// <exception cref="BehaviorException">BHV0431: they are there and not what was expected.</exception>
    public static StandardSet? Of(BenchmarkItem item)
    {
        if (item.Standards.Length == 0) return null;
        var isFolder = Directory.Exists(item.Standards);
        if (RegularFile.KindOf(item.Standards) == PathKind.Nothing)
            throw new AbsentException("BHV0301", $"The standards of '{item.Name}' are not here: no file or folder '{item.Standards}'.{Mend(item)}");
        var (clean, shifted) = Columns(item, isOwn: !isFolder && !IsJson(item.Standards));
        if (isFolder) return Testbed.Read(item.Standards, clean, shifted);
        if (IsJson(item.Standards)) return PublishedJson.Read(item.Standards, clean, shifted);
        var text = PublishedText.Read(item.Standards);
        return StandardSet.Of($"models of {text.Name}", text.Hash, AccuracyTable.Read(text).Points(clean, shifted, _ => true));
    }

    static (string Clean, string Shifted) Columns(BenchmarkItem item, bool isOwn) => item.StandardsColumns switch
    {
        [var clean, var shifted] => (clean, shifted),
        [] when isOwn => ("clean", "shifted"),
        _ => throw new BehaviorException("BHV0431", $"Benchmark '{item.Name}' does not say which columns of '{item.Standards}' its standards are. "
            + "Write StandardsColumns=\"CLEAN;SHIFTED\" on the item: accuracy on what Reference names, and on this set."),
    };

    static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    static string Mend(BenchmarkItem item) => item.Obtain.Length > 0
        ? AbsentException.ToGet + item.Obtain
        : $" Say on the item in {Path.GetFileName(item.DefinedIn)} where they lie, or leave Standards out: the line then goes through the zoo's supervised models.";
}
