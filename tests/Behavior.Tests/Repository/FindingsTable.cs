using System.Reflection;
using System.Text;
using Behavior.Tests.Common;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests.Repository;

/// <summary>Every finding has a theory, and docs/findings.md is the table that the theories themselves make.</summary>
[Trait("Section", "Repository")]
public class FindingsTable
{
    const string Switch = "BEHAVIOR_WRITE_DOCS";

    static readonly string[] s_findings =
    [
        "M1", "M2", "M3", "M4", "S1", "S2", "C1", "C2", "C3", "C4", "R1", "R2", "R3", "R4", "R5", "R6", "T1", "T2", "T3", "T4", "T5",
        "P1", "P2", "I1", "I2", "I3", "I4", "Q1", "Q2", "Q3", "X1", "X2", "X3", "X4",
    ];

    /// <summary>Every claim, in the order of the sections and their numbers.</summary>
    internal static IEnumerable<(MethodInfo Theory, ClaimAttribute Claim, SectionAttribute Section)> Claims =>
        from type in typeof(FindingsTable).Assembly.GetTypes()
        let section = type.GetCustomAttribute<SectionAttribute>()
        from theory in type.GetMethods()
        let claim = theory.GetCustomAttribute<ClaimAttribute>()
        where claim is not null
        orderby section!.Title, claim!.Id, theory.MetadataToken
        select (theory, claim, section!);

    [Fact]
    public void Every_finding_has_a_theory() => Assert.Equal(s_findings.Order(StringComparer.Ordinal), Claims.Select(c => c.Claim.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_claims_theory_bears_its_name_and_is_skipped_where_a_group_is_missing() => Assert.All(Claims, c =>
    {
        Assert.StartsWith(c.Claim.Id + "_", c.Theory.Name);
        Assert.NotNull(c.Theory.GetCustomAttribute<BehaviorTheoryAttribute>());
        Assert.NotNull(c.Theory.GetCustomAttribute<RowsAttribute>());
    });

    [Fact]
    public void The_table_of_findings_is_current()
    {
        var (text, file) = (Write(), Path.Combine(SharedFolder.RepositoryRoot, "docs", "findings.md"));
        if (Environment.GetEnvironmentVariable(Switch) is "1") File.WriteAllText(file, text);

        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text,
            $"docs/findings.md is stale. Write it anew: {Switch}=1 dotnet test tests/Behavior.Tests --filter FindingsTable");
    }

    static string Write()
    {
        var text = new StringBuilder("""
            # The findings

            Every claim of 'ConvNet vs Transformer, Supervised vs CLIP: Beyond ImageNet Accuracy' ([arXiv 2311.09215](https://arxiv.org/abs/2311.09215)) and of its
            reviews that the suite measures. This page is generated from the theories of `tests/Behavior.Tests`; a test fails when it is stale. The verdicts are pinned in `snapshots/`.

            * **Effect.** Each part of a claim is a difference that is positive when the claim is true, with a 95 % t interval over its units: pictures, or origins
              where several pictures share one; tasks where a claim averages over tasks; batches of pictures for CKA; standard models for the line of R5.
              [statistics.md](statistics.md) says how, and what every interval and verdict was simulated to do.
            * **Verdict.** A part *holds* when its whole interval is above zero. A claim *holds* only if every part does, and is *refuted* if one part lies below
              zero after Holm's correction over the parts; else it is *inconclusive*. Too few units are *no verdict*.
            * **These checkpoints.** Pictures are resampled, checkpoints are not: a verdict speaks of the checkpoints that it names, and of a recipe only where a
              zoo has several seeds of it.
            * **Groups.** What a claim does not name is held equal: CLIP is compared with supervised over the architectures that stand on both sides.
            * **Close, comparable, almost.** The margin stands in the claim, and the interval must lie inside it (two one-sided tests).
            * A claim whose groups or sets a zoo lacks has no row there. A refuted claim is a result, not a failure.


            """);
        foreach (var section in Claims.GroupBy(c => c.Section.Title))
        {
            text.Append("## ").Append(section.Key).Append("\n\n| | claim | measure | the paper |\n|---|---|---|---|\n");
            foreach (var (_, claim, _) in section) text.Append($"| {claim.Id} | {claim.Text} | {claim.Measure} | {claim.Paper} |\n");
            text.Append('\n');
        }
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
