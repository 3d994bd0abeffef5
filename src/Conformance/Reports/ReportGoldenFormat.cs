using Behavior.Conformance.Cases;
using Behavior.Conformance.Metrics;

namespace Behavior.Conformance.Reports;

/// <summary>
/// Inputs after public bug reports (<c>report-golden/1</c>): each is read as whoever reported it meant it, or refused in words that name the cause.
/// The figure counts what is wrong.
/// </summary>
public sealed class ReportGoldenFormat : IConformanceFormat
{
    static readonly Dictionary<string, Func<ReportedInput, IReadOnlyList<string>>> s_expected = new(StringComparer.Ordinal)
    {
        ["weights"] = ReportedWeights.Problems,
        ["choice"] = ReportedChoice.Problems,
        ["preprocessing"] = ReportedPreprocessing.Problems,
        ["dataset"] = ReportedDataset.Problems,
        ["prompts"] = ReportedPrompts.Problems,
        ["picture"] = ReportedPicture.Problems,
        ["refused"] = ReportedRefusal.Problems,
    };

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => Models.GoldenFile.FormatOf(root) == "report-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        foreach (var entry in root.GetProperty("cases").EnumerateCases())
        {
            var name = "reports/" + entry.Word("file");
            if (context.Wants(name)) yield return Run(name, new(folder, entry, context));
        }
    }

    static ConformanceCase Run(string name, ReportedInput input)
    {
        try
        {
            var problems = s_expected.TryGetValue(input.Golden.Word("expect"), out var compare)
                ? compare(input)
                : [$"'expect' is '{input.Golden.Word("expect")}', known are {string.Join(", ", s_expected.Keys)}"];
            return new(name, problems.Count, 0, string.Join("; ", problems.Take(3)));
        }
        catch (MissingDataException absent) { return new(name, 0, 0, absent.Message, Skipped: true); }
        catch (Exception failure) { return Models.GoldenFile.Failed(name, failure); }
    }
}
