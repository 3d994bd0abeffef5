using System.Text.RegularExpressions;
using Behavior.Manifests;
using Behavior.Report.Model;
using Behavior.Report.Results;

namespace Behavior.Report.Sections;

/// <summary>Makes one section of the report. A new one is one new file: a class that derives from this; it is found by itself.</summary>
abstract partial class SectionBuilder
{
    /// <summary>The paper's section number.</summary>
    public abstract int Number { get; }

    /// <summary>The paper's heading without the number.</summary>
    public abstract string Title { get; }

    /// <summary>What it asks, in one sentence.</summary>
    public abstract string Question { get; }

    /// <summary>The measure without which there is nothing to show; empty for none.</summary>
    protected virtual string Measure => "";

    /// <summary>Why there is nothing to show, said where there is nothing.</summary>
    public virtual string Lacks(ReportSource source) => source.Benchmarks(Measure).Count == 0
        ? $"no benchmark of the zoo lists the measure {Measure}"
        : $"not measured yet, or weights or data are not here: {source.Manifest.Test()}";

    /// <summary>Every section, in the paper's order.</summary>
    public static IReadOnlyList<SectionBuilder> All { get; } = [.. typeof(SectionBuilder).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(SectionBuilder))).Select(t => (SectionBuilder)Activator.CreateInstance(t)!).OrderBy(s => s.Number)];

    /// <summary>Its figures, tables and pictures.</summary>
    protected abstract IEnumerable<ReportBlock> Blocks(ReportSource source);

    /// <summary>The section; null where there is nothing to show.</summary>
    public ReportSection? Build(ReportSource source)
    {
        List<ReportBlock> blocks = [.. Blocks(source)];
        List<FindingEntry> findings = [.. source.Rows.Findings(Number).Select(Finding)];
        var id = NoLetter().Replace(Title.ToLowerInvariant(), "-").Trim('-');
        return blocks.Count + findings.Count == 0 ? null : new(id, $"{Number} {Title}", Question, findings, blocks);
    }

    static FindingEntry Finding((ResultRow Row, ResultFinding Finding) result) =>
        new(result.Finding.Id, result.Finding.Claim, result.Finding.Verdict, result.Row.Dataset, result.Finding.Paper,
            [.. result.Finding.Parts.Select(p => new FindingPartEntry(p.Name, p.Groups, p.Effect, p.Units, p.Detectable, p.Verdict, p.Paper))]);

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetter();
}
