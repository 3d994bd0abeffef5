using Behavior.Findings;
using Behavior.Metrics.Statistics;
using Behavior.Report.Tests.Worlds;

namespace Behavior.Report.Tests.Sections;

/// <summary>What all sections have in common.</summary>
public sealed class SectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    public static TheoryData<string, string, string> Sections => new()
    {
        { "1 Model mistakes", "model-mistakes", "no benchmark of the zoo lists the measure factors" },
        { "2 Shape / texture bias", "shape-texture-bias", "no benchmark of the zoo lists the measure shape-bias" },
        { "3 Calibration", "calibration", "no benchmark of the zoo lists the measure calibration" },
        { "4 Robustness", "robustness", "no benchmark of the zoo lists the measure accuracy" },
        { "5 Transferability", "transferability", "no benchmark of the zoo lists the measure transfer" },
        { "6 Synthetic data", "synthetic-data", "no benchmark of the zoo lists the measure synthetic" },
        { "7 Transformation invariance", "transformation-invariance", "no benchmark of the zoo lists the measure invariance" },
        { "8 Representation similarity", "representation-similarity", "no benchmark of the zoo lists the measure similarity" },
        { "9 Controls", "controls", "the zoo has no control checkpoints" },
    };

    public void Dispose() => _world.Dispose();

    [Theory, MemberData(nameof(Sections))]
    public void A_section_without_material_is_left_out_with_its_reason(string title, string id, string reason)
    {
        _world.Model("model");
        _world.Benchmark("data", "multi-label", "v0 cat");

        var report = _world.Build();

        Assert.DoesNotContain(report.Sections, s => s.Id == id);
        Assert.Contains($"{title}: {reason}.", report.LeftOut);
    }

    [Fact]
    public void A_section_whose_measure_a_benchmark_lists_says_that_it_was_not_measured()
    {
        _world.Model("model");
        _world.Benchmark("data", "transfer", "v0 cat");

        Assert.Contains("5 Transferability: not measured yet, or weights or data are not here: dotnet test.", _world.Build().LeftOut);
    }

    static readonly Effect s_above = Effect.Of(0.2, 50, 0.05, 49, 50);

    [Theory, MemberData(nameof(Sections))]
    public void A_finding_alone_makes_its_section(string title, string id, string reason)
    {
        _world.Model("model");
        _world.Benchmark("data", "multi-label", "v0 cat");
        _world.Found(new("F1", "one is larger", title, [new("", "one > other", s_above, 0.066)]), ("zoo", "small"), ("dataset", "data"));

        var report = _world.Build();

        var section = Assert.Single(report.Sections);
        Assert.Equal((title, id), (section.Title, section.Id));
        Assert.Equal("F1", Assert.Single(section.Findings).Id);
        Assert.DoesNotContain($"{title}: {reason}.", report.LeftOut);
    }

    [Fact]
    public void A_finding_has_its_parts_with_verdict_interval_and_the_papers_value()
    {
        _world.Model("model");
        _world.Benchmark("data", "multi-label", "v0 cat");
        var finding = new Finding("F1", "one is larger", "3 Calibration",
        [
            new("in one", "a > b", s_above, 0.066),
            new("in the other", "c > d", Effect.Of(-0.2, 60, 0.05, 59, 60)),
            new("nowhere", "e > f", Effect.Undefined(7, "no sample is right")),
        ]) { Found = "holds for both" };
        _world.Found(finding, ("zoo", "small"), ("dataset", "data"));

        var entry = Assert.Single(_world.OnlySection().Findings);

        Assert.Equal(("one is larger", "refuted", "data", "holds for both"), (entry.Claim, entry.Verdict, entry.On, entry.Paper));
        Assert.Equal(["in one: a > b, holds", "in the other: c > d, refuted", "nowhere: e > f, no verdict"], entry.Parts.Select(p => $"{p.Name}: {p.Groups}, {p.Verdict}"));
        Assert.Equal((0.2, 50), (entry.Parts[0].Effect.Value, entry.Parts[0].Units));
        Assert.Equal(s_above.Detectable, entry.Parts[0].Detectable);
        Assert.Equal([0.066, null, null], entry.Parts.Select(p => p.Paper));
        Assert.Equal("no sample is right", entry.Parts[2].Effect.WhyUndefined);
    }

    [Fact]
    public void Findings_of_another_zoo_are_not_shown()
    {
        _world.Model("model");
        _world.Found(new("F1", "one is larger", "3 Calibration", [new("", "a > b", s_above)]), ("zoo", "large"));

        Assert.Empty(_world.Build().Sections);
    }
}
