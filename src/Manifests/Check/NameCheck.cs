using Behavior.Diagnostics;
using Behavior.Manifests.Items;

namespace Behavior.Manifests.Check;

/// <summary>Whether names are names, by <see cref="ItemName"/>, and each stands once.</summary>
static class NameCheck
{
    /// <summary>Names of items and zoos that are none.</summary>
    public static IEnumerable<ManifestProblem> Bad(Manifest manifest) =>
        manifest.Checkpoints.Select(c => Name("Checkpoint", c, ItemName.Problem(c.Name)))
            .Concat(manifest.Benchmarks.Select(b => Name("Benchmark", b, ItemName.Problem(b.Name))))
            .Concat(manifest.Extensions.Select(e => Name("Extension", e, ItemName.ProblemOfExtension(e.Name))))
            .Concat(manifest.Checkpoints.Where(c => c.Zoo.Length > 0).DistinctBy(c => c.Zoo).Select(c => Name("Checkpoint", c, InZoo(c.Zoo))))
            .Concat(manifest.Benchmarks.Where(b => b.Zoo.Length > 0).DistinctBy(b => b.Zoo).Select(b => Name("Benchmark", b, InZoo(b.Zoo))))
            .OfType<ManifestProblem>();

    static ManifestProblem? Name(string kind, ManifestItem item, string? problem) => problem is null ? null : new(item.DefinedIn, "BHV0023", $"{kind} '{Shorten.To(item.Name)}': {problem}");

    static string? InZoo(string zoo) => ItemName.Problem(zoo) is { } problem ? $"Zoo=\"{Shorten.To(zoo)}\": {problem}" : null;

    /// <summary>Names that several items have.</summary>
    public static IEnumerable<ManifestProblem> Twice(Manifest manifest) => [.. Twice("Checkpoint", manifest.Checkpoints), .. Twice("Benchmark", manifest.Benchmarks)];

    static IEnumerable<ManifestProblem> Twice(string kind, IEnumerable<ManifestItem> items) =>
        from same in items.GroupBy(i => i.Name, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        let files = same.Select(i => i.DefinedIn).Distinct().ToList()
        let places = files.Count > 1 ? $", in {string.Join(" and in ", files)}" : ""
        select new ManifestProblem(files[^1], "BHV0012", $"{kind} '{Shorten.To(same.Key)}' is defined {same.Count()} times{places}. Names are unique, whatever their case: rename or remove one.");
}
