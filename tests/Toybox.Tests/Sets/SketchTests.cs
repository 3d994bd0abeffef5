using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Tests.Sets;

public class SketchTests
{
    [Fact]
    public void A_sketch_is_dark_lines_on_light_paper_without_colour()
    {
        using var set = ToySets.Open("toy-sketch");
        for (var i = 0; i < 48; i++)
        {
            var pixels = set.Load(i).Pixels.Chunk(3).ToList();
            Assert.All(pixels, p => Assert.InRange(p.Max() - p.Min(), 0, 8));
            Assert.InRange(pixels.Count(p => p[0] < 128) / (double)pixels.Count, 0.02, 0.35);
            Assert.True(pixels.Count(p => p[0] > 240) > pixels.Count * 0.5, set.Samples[i].Id);
        }
    }

    [Fact]
    public void A_sketch_is_annotated_with_what_it_shows()
    {
        using var set = ToySets.Open("toy-sketch");
        Assert.Equal(800, set.Samples.Count);
        Assert.Equal("sketch", set.Samples[0].Annotations["style"]);
        Assert.False(set.Samples[0].Annotations.ContainsKey("texture"));
    }
}
