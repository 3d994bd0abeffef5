using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Tests;

/// <summary>A benchmark may say how its pictures are cut; normalisation stays the checkpoint's, and a network of another size keeps its own way.</summary>
public class GeometryTests
{
    [Theory]
    [InlineData("", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("center-crop(224)", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)", "center-crop(224)|normalize(imagenet)")]
    [InlineData("center-crop(224)", "resize(224,bicubic)|center-crop(224)|normalize(clip)", "center-crop(224)|normalize(clip)")]
    [InlineData("center-crop(224)", "resize(384,bicubic)|center-crop(384)|normalize(half)", "resize(384,bicubic)|center-crop(384)|normalize(half)")]
    [InlineData("center-crop(224)|normalize(clip)", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)", "center-crop(224)|normalize(imagenet)")]
    public void Of(string geometry, string preprocess, string expected) =>
        Assert.Equal(Transform.Parse(expected), Geometry.Of(Transform.Parse(preprocess), new BenchmarkItem { Name = "c", Geometry = geometry }));
}
