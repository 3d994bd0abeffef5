using System.Buffers;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Imaging.Transforms;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;

namespace Behavior.Manifests.Check;

/// <summary>
/// Checks every item of a manifest without touching weights or data, and finds all problems at once. The build runs it, so that a
/// misspelt architecture is a build error and not a red row an hour later.
/// </summary>
public static class ManifestCheck
{
    /// <summary>Of a problem; some repeat what is wrong.</summary>
    internal const int LongestText = 3_000;

    static readonly SearchValues<char> s_marksOfPaths = SearchValues.Create("/\\.");

    /// <summary>All problems, in the items' order; where an extension cannot be used, those of extensions, names and zoos.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="catalogue">Finds what its items may name, once its extensions can be used.</param>
    public static IReadOnlyList<ManifestProblem> Run(Manifest manifest, Func<Manifest, Catalogue> catalogue)
    {
        var unusable = ExtensionCheck.Unusable(manifest).ToList();
        return unusable.Count == 0 && manifest.Extensions.All(e => ItemName.ProblemOfExtension(e.Name) is null)
            ? Run(manifest, catalogue(manifest))
            : [.. NameCheck.Bad(manifest), .. unusable, .. NameCheck.Twice(manifest), .. ZooCheck.Run(manifest), .. GateCheck.Run(manifest), .. Properties(manifest)];
    }

    /// <summary>All problems, in the items' order; empty when the manifest is sound.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="catalogue">What its items may name.</param>
    public static IReadOnlyList<ManifestProblem> Run(Manifest manifest, Catalogue catalogue) =>
    [
        .. NameCheck.Bad(manifest),
        .. manifest.Checkpoints.SelectMany(item => Check(item, manifest, catalogue)),
        .. manifest.Benchmarks.SelectMany(item => Check(item, manifest, catalogue)),
        .. NameCheck.Twice(manifest),
        .. ZooCheck.Run(manifest),
        .. GateCheck.Run(manifest),
        .. Properties(manifest),
    ];

    static IEnumerable<ManifestProblem> Check(CheckpointItem item, Manifest manifest, Catalogue catalogue)
    {
        var found = new Problems();
        LabelSpace(found, item.LabelSpace, [.. catalogue.LabelSpaces.Names, .. manifest.Benchmarks.Select(b => b.Name)]);
        found.Catch(() =>
        {
            var source = catalogue.SourceOf(item);
            Keys(found, item, [.. ItemKeys.Of<CheckpointItem>(), .. source.KeysOf(item)]);
            source.Check(item, found);
        });
        var transform = item.Preprocess.Length > 0 ? Try(found, () => Transform.Parse(item.Preprocess)) : null;
        var problems = Located(found, "Checkpoint", item);
        return transform is not null && PictureSize.Problem(item, transform) is { } size
            ? problems.Append(Located(PictureSize.Code, size, "Checkpoint", item) with { Severity = ProblemSeverity.Warning })
            : problems;
    }

    static IEnumerable<ManifestProblem> Check(BenchmarkItem item, Manifest manifest, Catalogue catalogue)
    {
        var found = new Problems();
        var reader = item.Kind.Length > 0 ? Try(found, () => catalogue.Readers.Find(item.Kind)) : null;
        Keys(found, item, [.. ItemKeys.Of<BenchmarkItem>(), .. reader?.Keys ?? []]);
        foreach (var measure in item.Measures.Except(MeasureNames.Names))
            found.Add("BHV0014", Suggest.Unknown("measure", measure, MeasureNames.Names));
        Measures(found, item);
        if (reader is not null) found.Catch(() => reader.Check(item.Source(reader)));
        foreach (var (key, other) in new[] { (nameof(item.Base), item.Base), (nameof(item.Reference), item.Reference) })
            if (other.Length > 0 && manifest.Benchmarks.All(b => b.Name != other))
                found.Add("BHV0018", $"{key}: {Suggest.Unknown("benchmark", other, manifest.Benchmarks.Select(b => b.Name))}");
        Standards(found, item);
        if (item.Geometry.Length > 0) Try(found, () => Transform.Parse(item.Geometry));
        LabelSpace(found, item.LabelSpace, [.. catalogue.LabelSpaces.Names]);
        if (IsMadeOfItself(item, manifest))
            found.Add("BHV0018", $"Base=\"{item.Base}\" leads back to the benchmark itself. Name one that holds pictures of its own.");
        return Located(found, "Benchmark", item);
    }

    /// <summary>Metadata that nobody reads, and texts that are not what their key wants.</summary>
    static void Keys(Problems found, ManifestItem item, IReadOnlyList<ItemKey> known)
    {
        foreach (var name in item.Options.Keys.Except(known.Select(k => k.Name)))
            found.Add("BHV0011", Suggest.Unknown("metadata", name, known.Select(k => k.Name)));
        foreach (var key in known.DistinctBy(k => k.Name))
            if (key.Problem(item.Options) is { } problem) found.Add("BHV0011", problem);
    }

    static void Measures(Problems found, BenchmarkItem item)
    {
        foreach (var twice in item.Measures.GroupBy(m => m).Where(m => m.Count() > 1))
            found.Add("BHV0031", $"Measures lists '{Shorten.To(twice.Key)}' {twice.Count()} times, and each runs once. Leave one.");
        if (item.Measures.Count == 0 && item.Options.GetValueOrDefault(nameof(item.Measures), "").Length > 0)
            found.Add("BHV0031", $"Measures lists none, so nothing would run. Write some of {string.Join(", ", MeasureNames.Names)}, separated by semicolons.");
    }

    static void Standards(Problems found, BenchmarkItem item)
    {
        if (item.StandardsColumns.Count is not (0 or 2))
            found.Add("BHV0017", $"StandardsColumns names {item.StandardsColumns.Count} columns. Write two, separated by a semicolon: accuracy on what Reference names, and on this set.");
        if (item.StandardsColumns.Count > 0 && item.Standards.Length == 0) found.Add("BHV0017", "StandardsColumns stands without Standards. Write Standards=\"FILE\" on the item, or leave both out.");
        if (item.Standards.Length > 0 && item.Reference.Length == 0) found.Add("BHV0017", "Standards stands without Reference. Write Reference=\"NAME\" on the item: the benchmark in distribution.");
    }

    /// <summary>A name that nobody knows; a path is looked at when it is opened, for the data may lie on another machine.</summary>
    static void LabelSpace(Problems found, string name, IReadOnlyList<string> known)
    {
        if (name.Length > 0 && !known.Contains(name) && name.AsSpan().IndexOfAny(s_marksOfPaths) < 0)
            found.Add("BHV0310", $"{Suggest.Unknown("label space", name, known)} A space of your own is a text file with one class a line: write its path.");
    }

    static IEnumerable<ManifestProblem> Properties(Manifest manifest)
    {
        if (!Precisions.All.Contains(manifest.Precision)) yield return new("Precision", "BHV0022", $"{Suggest.Unknown("precision", manifest.Precision, Precisions.All)} Choose one with "
            + $"-p:Precision=NAME.");
        if (!Precisions.Devices.Contains(manifest.Device)) yield return new("Device", "BHV0022", $"{Suggest.Unknown("device", manifest.Device, Precisions.Devices)} Choose one with -p:Device=NAME.");
        if (manifest.Missing.Length > 0 && !MissingRows.All.Contains(manifest.Missing))
            yield return new("Missing", "BHV0022", $"{Suggest.Unknown("choice", manifest.Missing, MissingRows.All)} Choose with -p:Missing=NAME what rows become whose weights or data are absent.");
        if (!GateModes.All.Contains(manifest.Gate))
            yield return new("Gate", "BHV0022", $"{Suggest.Unknown("gate", manifest.Gate, GateModes.All)} Choose with -p:Gate=NAME when a row that differs from its snapshot is red.");
        if (File.Exists(manifest.Baseline))
            yield return new("Baseline", "BHV0022", $"Baseline '{manifest.Baseline}' is a file. Expected the folder of what accepted checkpoints answered: name one with -p:Baseline=FOLDER.");
    }

    static bool IsMadeOfItself(BenchmarkItem item, Manifest manifest)
    {
        var seen = new HashSet<string>();
        for (var at = item; at is { Base.Length: > 0 }; at = manifest.Benchmarks.FirstOrDefault(b => b.Name == at.Base))
            if (!seen.Add(at.Name)) return true;
        return false;
    }

    static T? Try<T>(Problems found, Func<T> get) where T : class
    {
        T? value = null;
        found.Catch(() => value = get());
        return value;
    }

    static IEnumerable<ManifestProblem> Located(Problems found, string kind, ManifestItem item) =>
        found.Found.Select(p => Located(p.Code, p.Text, kind, item));

    static ManifestProblem Located(string code, string text, string kind, ManifestItem item) => new(item.DefinedIn, code, $"{kind} '{Shorten.To(item.Name)}': {Shorten.Message(text, LongestText)}");
}
