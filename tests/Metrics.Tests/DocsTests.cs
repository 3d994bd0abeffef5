using Behavior.Conformance.Metrics;
using Behavior.Tests.Common;

namespace Behavior.Metrics.Tests;

/// <summary>The generated tables of the docs are those that the goldens give today.</summary>
public class DocsTests
{
    const string Switch = "BEHAVIOR_WRITE_DOCS";

    [Fact]
    public void The_golden_tables_are_current()
    {
        var kit = SharedFolder.Need("conformance/metrics");
        var thirdParty = SharedFolder.Need("third-party");
        var goldens = ConformanceTests.SharedGoldens().Select(g => (g.Data, Golden.Compare(Path.GetFullPath(Path.Combine(kit, g.Data)), thirdParty))).ToList();
        var (text, file) = (GoldenTables.Write(goldens), Path.Combine(SharedFolder.RepositoryRoot, "docs", "metrics-goldens.md"));
        if (Environment.GetEnvironmentVariable(Switch) is "1") File.WriteAllText(file, text);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text,
            $"docs/metrics-goldens.md is stale. Write it anew: {Switch}=1 dotnet test tests/Metrics.Tests --filter DocsTests");
    }
}
