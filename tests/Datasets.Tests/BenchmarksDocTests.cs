using System.Globalization;
using System.Text;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests;

/// <summary>docs/benchmarks.md is made of what the readers say of the published sets, and is current.</summary>
public class BenchmarksDocTests
{
    const string Switch = "BEHAVIOR_WRITE_DOCS";

    [Fact]
    public void The_list_of_benchmarks_is_current()
    {
        var (text, file) = (Write(), Path.Combine(SharedFolder.RepositoryRoot, "docs", "benchmarks.md"));
        if (Environment.GetEnvironmentVariable(Switch) is "1") File.WriteAllText(file, text);

        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text,
            $"docs/benchmarks.md is stale. Write it anew: {Switch}=1 dotnet test tests/Datasets.Tests --filter BenchmarksDoc");
    }

    [Fact]
    public void Every_published_set_says_where_it_is_and_what_it_looks_like()
    {
        foreach (var facts in Published().Select(p => p.Facts))
            Assert.All([facts.Title, facts.From, facts.Licence, facts.Layout], Assert.NotEmpty);
    }

    static string Write()
    {
        var text = new StringBuilder("""
            # The published sets that are read

            One `Kind` a layout, as the set is distributed. This page is generated from what the readers themselves say, which is what `behavior datasets ls`
            and `behavior datasets check` use; a test fails when it is stale.
            Licences, sizes of downloads and a few counts are from memory: look at the set's own page before you rely on them. `Root` is the set's folder
            or the one above it, or an archive of either (zip, tar, tar.gz),
            or a folder of archives as they were downloaded. [datasets.md](datasets.md) says what holds for all of them and how they are judged.

            | kind | set | from | licence | download | what the whole set counts | layout |
            |---|---|---|---|---|---|---|

            """);
        foreach (var (kind, facts) in Published())
            text.Append(CultureInfo.InvariantCulture, $"| `{kind}` | {facts.Title} | <{facts.From}> | {facts.Licence} | {Size(facts.Bytes)} | {Counts(facts)} | {Code(facts.Layout)} |\n");
        return text.ToString().ReplaceLineEndings("\n");
    }

    static IEnumerable<(string Kind, DatasetFacts Facts)> Published() => new DatasetKinds().Readers.OrderBy(r => r.Kind, StringComparer.Ordinal)
        .Select(r => (r.Kind, Facts: r.Facts(new("set", "")))).Where(r => r.Facts is not null).Select(r => (r.Kind, r.Facts!));

    static string Size(long bytes) => bytes == 0 ? ""
        : bytes >= 1_000_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.#} GB") : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");

    static string Counts(DatasetFacts facts) => string.Join(", ", facts.Published.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Value:N0} {p.Key.Replace('_', ' ')}")));

    /// <summary>Angle brackets in a table would be HTML.</summary>
    static string Code(string layout) => $"`{layout}`";
}
