using System.Globalization;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo;

namespace Behavior.Manifests;

/// <summary>
/// Checks every item of a manifest without touching weights or data, and finds all problems at once. The build runs it, so that a
/// misspelt architecture is a build error and not a red row an hour later.
/// </summary>
public static class ManifestCheck
{
    static readonly string[] CheckpointKeys = ["Name", "DefinedIn", "Zoo", "Architecture", "Weights", "Sha256", "Layout", "Preprocess", "Family", "Paradigm", "Vocabulary", "Templates", "Samples", "Control", "Obtain"];
    static readonly string[] BenchmarkKeys = ["Name", "DefinedIn", "Zoo", "Kind", "Root", "Measures", "Resolution", "Base", "Reference", "Group", "PerCell", "Take", "Obtain"];
    static readonly string[] TransferGroups = ["natural", "specialised", "structured"];

    /// <summary>All problems, in the items' order; empty when the manifest is sound.</summary>
    public static IReadOnlyList<ManifestProblem> Run(Manifest manifest)
    {
        var problems = new List<ManifestProblem>();
        foreach (var item in manifest.Checkpoints) problems.AddRange(Check(item));
        foreach (var item in manifest.Benchmarks) problems.AddRange(Check(item, manifest));
        problems.AddRange(Twice(manifest.Checkpoints.Select(c => (c.Name, c.DefinedIn)), "Checkpoint"));
        problems.AddRange(Twice(manifest.Benchmarks.Select(b => (b.Name, b.DefinedIn)), "Benchmark"));
        if (!manifest.Zoos.Contains(manifest.Zoo))
            problems.Add(new("Zoo.props", "BHV0013", UnknownZoo(manifest, manifest.Zoo)));
        return problems;
    }

    static IEnumerable<ManifestProblem> Check(CheckpointItem item)
    {
        var found = new Problems();
        Need(found, ("Zoo", item.Zoo), ("Architecture", item.Architecture), ("Weights", item.Weights), ("Preprocess", item.Preprocess));
        Known(found, item.Options.Keys, CheckpointKeys);
        if (item.Architecture.Length > 0 && !ModelRegistry.Names.Contains(item.Architecture))
            found.Add("BHV0101", Suggest.Unknown("architecture", item.Architecture, ModelRegistry.Names));
        if (item.Preprocess.Length > 0) found.Catch(() => Transform.Parse(item.Preprocess));
        if (item.Sha256.Length > 0 && (item.Sha256.Length != 64 || !item.Sha256.All(char.IsAsciiHexDigitLower)))
            found.Add("BHV0011", $"Sha256=\"{item.Sha256}\" is not a SHA-256: expected 64 hexadecimal digits. 'behavior doctor' prints the hash of the file that is there.");
        Positive(found, item.Options, "Samples");
        if (ModelRegistry.Names.Contains(item.Architecture) && Evaluation.CheckpointFacts.IsZeroShot(item))
            Need(found, ("Vocabulary", item.Vocabulary), ("Templates", item.Templates));
        return Located(found, "Checkpoint", item.Name, item.DefinedIn);
    }

    /// <summary>What to say of a zoo that no checkpoint belongs to.</summary>
    internal static string UnknownZoo(Manifest manifest, string zoo) => $"{Suggest.Unknown("zoo", zoo, manifest.Zoos)} Choose one with -p:Zoo=NAME.";

    static IEnumerable<ManifestProblem> Check(BenchmarkItem item, Manifest manifest)
    {
        var found = new Problems();
        Need(found, ("Zoo", item.Zoo), ("Kind", item.Kind), ("Measures", string.Join(';', item.Measures)));
        Known(found, item.Options.Keys, BenchmarkKeys);
        foreach (var measure in item.Measures.Except(Evaluation.MeasureNames.All))
            found.Add("BHV0014", Suggest.Unknown("measure", measure, Evaluation.MeasureNames.All));
        if (item.Kind.Length > 0) found.Catch(() => Evaluation.Kinds.All.Find(item.Kind).Check(item.Source));
        Positive(found, item.Options, "Take", "PerCell");
        foreach (var (key, other) in new[] { ("Base", item.Base), ("Reference", item.Reference) })
            if (other.Length > 0 && manifest.Benchmarks.All(b => b.Name != other))
                found.Add("BHV0018", $"{key}: {Suggest.Unknown("benchmark", other, manifest.Benchmarks.Select(b => b.Name))}");
        if (IsMadeOfItself(item, manifest))
            found.Add("BHV0018", $"Base=\"{item.Base}\" leads back to the benchmark itself. Name one that holds pictures of its own.");
        if (item.Group.Length > 0 && !TransferGroups.Contains(item.Group))
            found.Add("BHV0011", Suggest.Unknown("group", item.Group, TransferGroups));
        return Located(found, "Benchmark", item.Name, item.DefinedIn);
    }

    static bool IsMadeOfItself(BenchmarkItem item, Manifest manifest)
    {
        var seen = new HashSet<string>();
        for (var at = item; at is { Base.Length: > 0 }; at = manifest.Benchmarks.FirstOrDefault(b => b.Name == at.Base))
            if (!seen.Add(at.Name)) return true;
        return false;
    }

    static void Positive(Problems found, IReadOnlyDictionary<string, string> options, params string[] keys)
    {
        foreach (var key in keys)
            if (options.TryGetValue(key, out var text) && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
                found.Add("BHV0011", $"{key}=\"{text}\" is not a whole number from 1 on. Write {key}=\"60\", for example.");
    }

    static void Need(Problems found, params (string Key, string Value)[] needed)
    {
        foreach (var (key, _) in needed.Where(n => n.Value.Length == 0))
            found.Add("BHV0011", $"{key} is missing. Write {key}=\"...\" on the item.");
    }

    static void Known(Problems found, IEnumerable<string> keys, string[] known)
    {
        foreach (var key in keys.Except(known)) found.Add("BHV0011", Suggest.Unknown("metadata", key, known.Skip(2)));
    }

    static IEnumerable<ManifestProblem> Located(Problems found, string item, string name, string file) =>
        found.Found.Select(p => new ManifestProblem(file, p.Code, $"{item} '{name}': {p.Text}"));

    static IEnumerable<ManifestProblem> Twice(IEnumerable<(string Name, string File)> items, string kind) =>
        items.GroupBy(i => i.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => new ManifestProblem(g.Last().File, "BHV0012", $"{kind} '{g.Key}' is defined {g.Count()} times. Names are unique, whatever their case: rename or remove one."));
}
