using Behavior.Manifests.Items;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;

namespace Behavior.Report.Tests.Sections;

public sealed class ShapeBiasSectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    /// <summary>Five pictures; the cues of the last one agree, so it does not count.</summary>
    public ShapeBiasSectionTests() => _world.Benchmark("cue-conflict", "shape-bias",
        "v0 cat texture=dog", "v1 cat texture=hen", "v2 dog texture=cat", "v3 dog texture=hen", "v4 hen texture=hen");

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Bias_is_the_share_of_shapes_among_decided_pictures()
    {
        _world.Model("one", "convnext", "v0 texture 0.9"); // 3 shapes, 1 texture
        _world.Model("two", "vit", "v0 texture 0.9", "v1 texture 0.9", "v2 wrong 0.9", "v3 texture 0.9"); // v2: neither

        var figure = _world.OnlySection().Block<FigureBlock>("Shape bias by category, cue-conflict");

        Assert.Equal("shape | one | two", figure.Numbers.Heading());
        Assert.Equal(["all categories | 75.0 | 0.0", "dog | 100.0 | 0.0", "cat | 50.0 | 0.0", "hen | – | –"], figure.Numbers.Lines());
        var chart = Assert.IsType<DotsChart>(Assert.Single(figure.Panels));
        Assert.Equal([0.75, 0.0], chart.Overall);
        Assert.Equal((0.959, "humans"), chart.Reference);
        Assert.Equal(["dog", "cat", "hen"], chart.Categories);
    }

    [Fact]
    public void Pictures_say_what_each_model_decides()
    {
        _world.Model("one", "convnext", "v0 texture 0.9");
        _world.Model(_world.Item("two") with { Options = new Dictionary<string, string> { ["ClassesAlone"] = "yes" } }, "v0 none 0.9", "v2 wrong 0.9");

        var pictures = _world.OnlySection().Block<GalleryBlock>("Decisions on single pictures").Examples;

        Assert.Equal(["shape cat, texture dog", "shape cat, texture hen", "shape dog, texture cat", "shape dog, texture hen"], pictures.Select(p => p.Heading));
        Assert.Equal(["texture: one", "neither (none of the classes): two"], pictures[0].Lines);
        Assert.Equal(["shape: one", "neither (hen): two"], pictures[2].Lines);
    }

    [Fact]
    public void People_stand_beside_models_with_their_mean_and_range_and_are_no_models()
    {
        _world.Model("one", "convnext", "v0 texture 0.9"); // 3 of 4
        _world.Model(_world.Item("anna", "") with { Paradigm = Paradigm.Human });
        _world.Model(_world.Item("ben", "") with { Paradigm = Paradigm.Human }, "v1 texture 0.9", "v2 texture 0.9"); // 2 of 4: cat 1 of 2, dog 1 of 2

        var report = _world.Build();
        var figure = Assert.Single(report.Sections).Block<FigureBlock>("Shape bias by category, cue-conflict");

        Assert.Equal(["one"], report.Models.Select(m => m.Name));
        Assert.Equal("shape | one | 2 people", figure.Numbers.Heading());
        Assert.Equal(["all categories | 75.0 | 75.0", "dog | 100.0 | 75.0", "cat | 50.0 | 75.0", "hen | – | –"], figure.Numbers.Lines());
        var chart = Assert.IsType<DotsChart>(Assert.Single(figure.Panels));
        Assert.Equal([0.75], chart.Overall);
        Assert.Equal((0.75, "2 people"), chart.Reference);
        Assert.Equal((0.5, 1.0), (chart.Models[1].Values[0]!.Low, chart.Models[1].Values[0]!.High));
        Assert.Equal("2 people", Assert.Single(figure.Key).Name);
    }

    [Fact]
    public void A_person_who_never_decides_for_a_cue_is_left_out()
    {
        _world.Model("one", "convnext", "v0 texture 0.9");
        _world.Model(_world.Item("anna", "") with { Paradigm = Paradigm.Human, Options = new Dictionary<string, string> { ["ClassesAlone"] = "yes" } },
            "v0 none 0.9", "v1 none 0.9", "v2 none 0.9", "v3 none 0.9");

        var figure = _world.OnlySection().Block<FigureBlock>("Shape bias by category, cue-conflict");

        Assert.Equal("shape | one", figure.Numbers.Heading());
        Assert.Equal((0.959, "humans"), Assert.IsType<DotsChart>(Assert.Single(figure.Panels)).Reference);
    }

    [Fact]
    public void Samples_without_pictures_are_told_by_their_ids()
    {
        _world.Model("one", "convnext", "v0 texture 0.9");
        _world.WithoutPictures("cue-conflict");

        var examples = _world.OnlySection().Block<GalleryBlock>("Decisions on single pictures").Examples;

        Assert.All(examples, e => Assert.Null(e.Png));
        Assert.Equal(["v0", "texture: one"], examples[0].Lines);
    }

    [Fact]
    public void Samples_without_a_texture_are_left_out_with_the_reason()
    {
        _world.Model("one");
        _world.Benchmark("plain", "shape-bias", "w0 cat");

        Assert.Contains(_world.Build().LeftOut, l => l.StartsWith("BHV0307: Sample 'w0' of 'plain' has no 'texture' annotation", StringComparison.Ordinal));
    }
}
