namespace Behavior.Report.Model;

/// <summary>Everything that a report says, before it has a form. HTML and Markdown are two writings of the same model.</summary>
/// <param name="Zoo">The zoo it speaks of.</param>
/// <param name="Models">The checkpoints of the zoo, in the manifest's order.</param>
/// <param name="Sections">The sections of the paper that this zoo has data for.</param>
/// <param name="LeftOut">One sentence for each section that it has none for.</param>
/// <param name="Selection">The properties that a reader may weigh; null where none was measured.</param>
public sealed record ReportModel(
    string Zoo, IReadOnlyList<ModelEntry> Models, IReadOnlyList<ReportSection> Sections, IReadOnlyList<string> LeftOut, SelectionModel? Selection)
{
    /// <summary>When and on what it was made, in words.</summary>
    public string Made { get; init; } = "";

    /// <summary>Updates of accepted checkpoints, the worst first; none where every checkpoint answers as it was accepted.</summary>
    public IReadOnlyList<UpdateEntry> Updates { get; init; } = [];

    /// <summary>Claims whose verdict is another one since; none without updates.</summary>
    public IReadOnlyList<ChangedVerdict> ChangedVerdicts { get; init; } = [];

    /// <summary>Every finding of every section.</summary>
    public IEnumerable<FindingEntry> Findings => Sections.SelectMany(s => s.Findings);
}
