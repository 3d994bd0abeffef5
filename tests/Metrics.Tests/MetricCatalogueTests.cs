using Behavior.Tests.Common;

namespace Behavior.Metrics.Tests;

public class MetricCatalogueTests
{
    [Fact]
    public void Names_are_unique_and_lower_case()
    {
        Assert.NotEmpty(MetricCatalogue.All);
        Assert.Equal(MetricCatalogue.All.Count, MetricCatalogue.All.Select(m => m.Name).Distinct().Count());
        Assert.All(MetricCatalogue.All, m => Assert.Matches("^[a-z][a-z0-9_]*$", m.Name));
    }

    [Fact]
    public void Every_metric_declares_ordered_bounds_a_unit_and_a_source() => Assert.All(MetricCatalogue.All, m =>
    {
        Assert.True(m.Low < m.High, m.Name);
        Assert.NotEmpty(m.Unit);
        Assert.NotEmpty(m.Source);
    });

    [Fact]
    public void Every_metric_is_documented()
    {
        var text = File.ReadAllText(Path.Combine(SharedFolder.RepositoryRoot, "docs", "metrics.md"));
        Assert.All(MetricCatalogue.All, m => Assert.Contains($"`{m.Name}`", text, StringComparison.Ordinal));
    }
}
