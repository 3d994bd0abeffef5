using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Snapshots;
using Behavior.Manifests;
using Behavior.Report.Model;
using Behavior.Report.Sections;
using Behavior.Report.Updates;

namespace Behavior.Report;

/// <summary>Makes the report of a zoo: from the results of the suite, and from predictions, which are computed where the store lacks them.</summary>
public static class ReportBuilder
{
    /// <summary>The report of one zoo.</summary>
    /// <param name="evaluations">What the zoo answers; its <see cref="Evaluations.Report"/> tells of progress.</param>
    /// <param name="results">What the suite measured.</param>
    /// <param name="zoo">The zoo.</param>
    /// <param name="now">The time that the report bears.</param>
    /// <exception cref="BehaviorException">BHV0013: no checkpoint belongs to this zoo.</exception>
    public static ReportModel Build(Evaluations evaluations, ResultFolder results, string zoo, DateTimeOffset now)
    {
        if (!evaluations.Manifest.Zoos.Contains(zoo)) throw new BehaviorException("BHV0013", evaluations.Manifest.UnknownZoo(zoo));
        var source = new ReportSource(evaluations, results, zoo);
        var built = SectionBuilder.All.Select(s => (Builder: s, Section: s.Build(source))).ToList();
        var updates = UpdateBuilder.Of(source);
        List<string> leftOut = [.. built.Where(b => b.Section is null).Select(b => $"{b.Builder.Number} {b.Builder.Title}: {b.Builder.Lacks(source)}."), .. source.Problems];
        leftOut.AddRange(source.Rows.Damaged);
        if (!source.Rows.Any) leftOut.Add($"No verdicts: the suite has not been run on this zoo. Run: {evaluations.Manifest.Test()}");
        if (source.Rows.Stale > 0) leftOut.Add($"{source.Rows.Stale} result(s) of weights that have changed since. Run: {evaluations.Manifest.Test()}");
        return new(zoo, source.Everyone, [.. built.Select(b => b.Section).OfType<ReportSection>()], leftOut, SelectionBuilder.Of(source))
        {
            Updates = updates,
            ChangedVerdicts = UpdateBuilder.Verdicts(source, updates),
            Made = now.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture),
        };
    }
}
