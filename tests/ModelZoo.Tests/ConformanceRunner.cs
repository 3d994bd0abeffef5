using System.Text.Json;
using Behavior.Conformance;
using Behavior.Conformance.Cases;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests;

/// <summary>Runs one golden with one format and shows every case that fails.</summary>
static class ConformanceRunner
{
    /// <summary>A golden that is copied into the repository.</summary>
    public static string Own(string relative) => Path.Combine(SharedFolder.RepositoryRoot, "tests", "ModelZoo.Tests", "Conformance", relative);

    public static IReadOnlyList<ConformanceCase> Run(IConformanceFormat format, string file, string filter = "")
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(file));
        Assert.True(format.Understands(file, golden.RootElement), $"{format.GetType().Name} does not understand {file}");
        var thirdParty = Path.GetFullPath(Path.Combine(SharedFolder.RepositoryRoot, "..", "shared", "third-party"));
        return [.. format.Run(file, golden.RootElement, new ConformanceContext(thirdParty, filter))];
    }

    public static void AssertAllOk(IReadOnlyList<ConformanceCase> cases)
    {
        Assert.NotEmpty(cases);
        var failed = cases.Where(c => !c.Ok).ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} of {cases.Count} cases fail:\n" + string.Join("\n", failed.Take(20).Select(c => $"  {c.Name}: {c.Figure:g3} > {c.Limit:g3} {c.Note}")));
    }
}
