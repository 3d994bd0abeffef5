using Behavior.Gate;
using Behavior.Manifests;

namespace Behavior.Tool.Suite;

/// <summary>Marks on the lines of snapshot files in a pull request, as workflow commands of GitHub Actions. Texts are escaped as it asks: none can end its line or begin another command.</summary>
static class Annotations
{
    /// <summary>A line for every row that changed for certain or cannot be told.</summary>
    public static IEnumerable<string> Of(Manifest manifest, Update update) =>
        from row in update.AllRows
        where !row.Change.IsSame && row.Verdict is not (RowVerdict.Unchanged or RowVerdict.NotCompared)
        let file = Path.Combine(manifest.Snapshots, row.Change.Row + ".verified.json")
        where File.Exists(file)
        select $"::{(row.Blocks ? "error" : row.Verdict is RowVerdict.Improved ? "notice" : "warning")} file={Property(Seen(file))},line={LineOfValue(file)},"
            + $"title={Property($"Behavior: {row.Verdict.Word()}")}::{Message(RowWords.Sentence(row))}";

    /// <summary>The file as seen from where the command runs, which is the repository's root on a build server.</summary>
    static string Seen(string file) => Path.GetRelativePath(Environment.CurrentDirectory, file).Replace('\\', '/');

    static int LineOfValue(string file) => File.ReadLines(file).Index().FirstOrDefault(l => l.Item.Contains("\"value\"", StringComparison.Ordinal)).Index + 1;

    static string Message(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
