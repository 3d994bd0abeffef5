using Behavior.Toybox.World;
using Behavior.Toybox.World.Renditions;

namespace Behavior.Toybox.Tests.World;

public class RenditionTests
{
    public static TheoryData<string> Styles => [.. Enum.GetNames<Style>()];

    static Scene Scene(int i, string style) => new SceneDistribution().Draw(ToyRandom.Key(31, i), i % 16) with { Style = Enum.Parse<Style>(style) };

    [Fact]
    public void Every_style_but_the_plain_two_has_its_rendition() =>
        Assert.Equal(Enum.GetValues<Style>()[2..], RenditionCatalog.All.Select(r => r.Style));

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_renderer_leaves_no_trace_of_the_picture_before(string style)
    {
        var renderer = new SceneRenderer(64);
        var pixels = new byte[64 * 64 * 3];
        for (var i = 0; i < 20; i++)
        {
            renderer.Render(Scene(i, style), pixels);
            Assert.Equal(Pixels.Of(Scene(i, style)), pixels);
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Rendering_allocates_nothing_that_grows(string style)
    {
        var renderer = new SceneRenderer(64);
        var pixels = new byte[64 * 64 * 3];
        var scenes = Enumerable.Range(0, 48).Select(i => Scene(i, style)).ToList();
        foreach (var scene in scenes) renderer.Render(scene, pixels);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var scene in scenes) renderer.Render(scene, pixels);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / scenes.Count, 0, 4096);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Styles_change_a_tenth_of_the_picture_at_least(string style)
    {
        if (style == nameof(Style.Natural)) return;
        Assert.InRange(Enumerable.Range(0, 16).Average(i => Pixels.Differing(Pixels.Of(Scene(i, nameof(Style.Natural))), Pixels.Of(Scene(i, style)))), 0.1, 1);
    }
}
