using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.Manifests.Theories;

namespace Behavior.Manifests.Check;

/// <summary>The rows that rules of the gate may be about: theory, checkpoint and benchmark, over every zoo of the suite.</summary>
/// <param name="manifest">What is under test.</param>
/// <param name="theories">The suite's theories; null where they are not known, and every theory is then taken for one of it.</param>
sealed class GatedRows(Manifest manifest, IReadOnlyList<SuiteTheory>? theories)
{
    /// <summary>Why a rule is about no row, in sentences that each say a mend; empty where it is about one.</summary>
    public IEnumerable<string> WhyNone(GateRuleItem rule)
    {
        var found = manifest with { Checkpoints = [.. manifest.Checkpoints.Where(c => rule.HasCheckpoint(c.Name))], Benchmarks = [.. manifest.Benchmarks.Where(b => rule.HasDataset(b.Name) && rule.HasRole(b.Role))] };
        List<SuiteTheory>? about = theories is null ? null : [.. theories.Where(t => rule.HasTheory(t.Name))];
        List<string> unknown =
        [
            .. Unknown("Theory", "theory", rule.Theory, about?.Count == 0, theories?.Where(t => t.IsOfAModel).Select(t => t.Name)),
            .. Unknown("Role", "role", rule.Role, manifest.Benchmarks.All(b => !rule.HasRole(b.Role)), manifest.Benchmarks.Select(b => b.Role).Where(r => r.Length > 0).Distinct()),
            .. Unknown("Dataset", "benchmark", rule.Dataset, manifest.Benchmarks.All(b => !rule.HasDataset(b.Name)), manifest.Benchmarks.Select(b => b.Name)),
            .. Unknown("Checkpoint", "checkpoint", rule.Checkpoint, found.Checkpoints.Count == 0, manifest.Checkpoints.Select(c => c.Name)),
        ];
        return unknown.Count > 0 || rule.Rank == 0 ? unknown : About(rule, found, about);
    }

    static IEnumerable<string> Unknown(string key, string kind, string pattern, bool isUnknown, IEnumerable<string>? known) =>
        pattern.Length > 0 && isUnknown ? [$"{key}: {Suggest.Unknown(kind, pattern, known ?? [])}"] : [];

    static IEnumerable<string> About(GateRuleItem rule, Manifest found, List<SuiteTheory>? about)
    {
        if (!Meet(found))
            yield return NoRow(rule, $"no zoo has both: checkpoints of {Zoos(found.Checkpoints.Select(c => c.Zoo))}, benchmarks of {Zoos(found.Benchmarks.Select(b => b.Zoo))}.");
        else if (about is null) yield break;
        else if (about.TrueForAll(t => !t.IsOfAModel))
            yield return NoRow(rule, $"{Suggest.List([.. about.Select(t => t.Name)])} {(about.Count == 1 ? "has" : "have")} no parameter 'model', and updates of checkpoints are "
                + "compared in the rows of models.");
        else if (!about.Exists(t => t.IsOfAModel && HasRow(t, rule, found)))
            yield return NoRow(rule, "no benchmark of a checkpoint's zoo lists the theory's measure" + (Measures(about) is { Count: > 0 } measures ? $" ({Suggest.List(measures)})." : "."));
    }

    static bool HasRow(SuiteTheory theory, GateRuleItem rule, Manifest found) => theory.Measure.Length > 0
        ? MeasureNames.Names.Contains(theory.Measure) && found.Zoos.Any(zoo => found.Pairs(zoo, theory.Measure).Any())
        : rule.Dataset.Length + rule.Role.Length == 0 || theory.IsOfADataset;

    /// <summary>Whether a zoo has both a checkpoint and a benchmark.</summary>
    static bool Meet(Manifest found) => found.Zoos.Any(zoo => found.Benchmarks.Any(b => b.Zoo == zoo));

    static string Zoos(IEnumerable<string> zoos) => Suggest.List([.. zoos.Distinct().Order(StringComparer.Ordinal)]);

    static IReadOnlyCollection<string> Measures(IEnumerable<SuiteTheory> about) => [.. about.Select(t => t.Measure).Where(m => m.Length > 0).Distinct()];

    static string NoRow(GateRuleItem rule, string cause) =>
        $"no row of any zoo has {string.Join(" and ", Named(rule))}. Usual cause: {cause} Widen the rule, or remove it: it would never be applied.";

    static IEnumerable<string> Named(GateRuleItem rule) =>
        new[] { ("Theory", rule.Theory), ("Role", rule.Role), ("Dataset", rule.Dataset), ("Checkpoint", rule.Checkpoint) }.Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}=\"{Shorten.To(p.Item2)}\"");
}
