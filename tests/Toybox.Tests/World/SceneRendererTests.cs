using Behavior.Toybox.World;

namespace Behavior.Toybox.Tests.World;

public class SceneRendererTests
{
    static readonly SceneDistribution s_everything = new() { Occluded = 1 };

    [Fact]
    public void A_renderer_leaves_no_trace_of_the_picture_before()
    {
        var renderer = new SceneRenderer(64);
        var pixels = new byte[64 * 64 * 3];
        for (var i = 0; i < 40; i++)
        {
            var scene = s_everything.Draw(ToyRandom.Key(7, i), i % 16);
            renderer.Render(scene, pixels);
            Assert.Equal(Pixels.Of(scene), pixels);
        }
    }

    [Fact]
    public void Rendering_allocates_nothing()
    {
        var renderer = new SceneRenderer(64);
        var pixels = new byte[64 * 64 * 3];
        var scenes = Enumerable.Range(0, 48).Select(i => s_everything.Draw(ToyRandom.Key(8, i), i % 16)).ToList();
        foreach (var scene in scenes) renderer.Render(scene, pixels);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var scene in scenes) renderer.Render(scene, pixels);
        var perPicture = (GC.GetAllocatedBytesForCurrentThread() - before) / scenes.Count;
        Assert.True(perPicture < 4096, $"{perPicture} bytes a picture.");
    }

    [Theory]
    [InlineData(64, 4)]
    [InlineData(96, 2)]
    public void A_scene_is_the_same_picture_at_any_resolution(int coarse, int times)
    {
        for (var i = 0; i < 16; i++)
        {
            var scene = s_everything.Draw(ToyRandom.Key(9, i), i);
            var small = Pixels.Of(scene, coarse);
            var shrunk = Shrink(Pixels.Of(scene, coarse * times), coarse, times);
            var distance = small.Zip(shrunk).Average(p => Math.Abs(p.First - p.Second));
            Assert.True(distance < 7, $"{ToyCategories.Names[i]}: mean difference {distance:0.0} of 255");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(257)]
    public void Odd_sizes_render(int resolution) => Assert.Equal(resolution * resolution * 3, Pixels.Of(s_everything.Draw(1, 3), resolution).Length);

    [Fact]
    public void The_outline_sets_every_silhouette_off_from_its_surroundings()
    {
        for (var i = 0; i < 160; i++)
        {
            var scene = new SceneDistribution { Occluded = 0, Clutter = 0 }.Draw(ToyRandom.Key(10, i), i % 16);
            var luma = Pixels.Of(scene).Chunk(3).Select(p => 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2]).ToArray();
            Assert.True(luma.Max() - luma.Min() > 50, $"{ToyCategories.Names[i % 16]} {i}: {luma.Min():0} to {luma.Max():0}");
        }
    }

    static byte[] Shrink(byte[] large, int size, int times)
    {
        var small = new byte[size * size * 3];
        for (var i = 0; i < small.Length; i++)
        {
            var (y, x, c, sum) = (i / 3 / size, i / 3 % size, i % 3, 0);
            for (var j = 0; j < times * times; j++)
                sum += large[3 * ((y * times + j / times) * size * times + x * times + j % times) + c];
            small[i] = (byte)((sum + times * times / 2) / (times * times));
        }
        return small;
    }
}
