using Behavior.Diagnostics;
using Behavior.Measures;
using Behavior.Report.Tests.Worlds;
using Behavior.Snapshots;

namespace Behavior.Report.Tests;

public sealed class ReportBuilderTests : IDisposable
{
    readonly ReportWorld _world = new();

    public ReportBuilderTests() => _world.Benchmark("val", "accuracy", "v0 cat", "v1 dog");

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_report_names_its_zoo_its_models_and_its_time()
    {
        _world.Model("one");
        _world.Model("two", "vit");

        var report = _world.Build();

        Assert.Equal(("small", "1 May 2026, 12:00 UTC"), (report.Zoo, report.Made));
        Assert.Equal(
            [$"one convnext sup convnext_small {_world.Weights("one")}", $"two vit sup vit_small {_world.Weights("two")}"],
            report.Models.Select(m => $"{m.Name} {m.Family} {m.Paradigm} {m.Architecture} {m.Weights}"));
        Assert.NotEqual(report.Models[0].Color, report.Models[1].Color);
    }

    [Fact]
    public void A_zoo_that_nobody_belongs_to_is_refused_and_the_known_ones_are_named()
    {
        _world.Model("one");

        var error = Assert.Throws<BehaviorException>(() => _world.Build("smal"));

        Assert.Equal("BHV0013", error.Code);
        Assert.Contains("small", error.Message);
    }

    [Fact]
    public void Results_of_other_weights_are_left_out_and_counted()
    {
        _world.Model("one");
        _world.Measured("Selection", Measured("bbbbbbbbbbbbbbbb"), ("model", "one"));

        var report = _world.Build();

        Assert.Null(report.Selection);
        Assert.Contains("1 result(s) of weights that have changed since. Run: dotnet test", report.LeftOut);
        Assert.Contains("No verdicts: the suite has not been run on this zoo. Run: dotnet test", report.LeftOut);
    }

    [Fact]
    public void Results_of_the_weights_in_the_manifest_are_shown()
    {
        _world.Model("one");
        _world.Measured("Selection", Measured(_world.Weights("one")), ("model", "one"));

        var report = _world.Build();

        Assert.Single(report.Selection!.Rows);
        Assert.DoesNotContain(report.LeftOut, l => l.Contains("dotnet test", StringComparison.Ordinal) && !l.Contains("the measure", StringComparison.Ordinal));
    }

    [Fact]
    public void Weights_that_are_not_here_are_left_out_and_said_once()
    {
        var gone = _world.Model("gone");
        _world.Model("one", "vit");
        File.Delete(gone.Weights);

        var report = _world.Build();

        Assert.Equal("one", Assert.Single(Assert.Single(report.Sections).Blocks.OfType<Model.FigureBlock>()).Numbers.Columns[1]);
        Assert.Single(report.LeftOut, l => l == "BHV0102: The weights of 'gone' are not here.");
    }

    static Snapshot Measured(string weights) =>
        new Snapshot(MetricIds.Selection).Number("accuracy in distribution", 0.9, 4, 0).With([new(InputKind.Weights, "one", weights)]);
}
