using Behavior.Imaging.Transforms;
using Behavior.ModelZoo.Preprocessing;

namespace Behavior.ModelZoo.Tests.Preprocessing;

public class PreprocessingCatalogueTests
{
    [Theory]
    [InlineData("convnext_base.fb_in1k", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("convnext_base_22k_1k_224.pth", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("convnext_base.fb_in22k_ft_in1k_384", "resize(384,bicubic)|center-crop(384)|normalize(imagenet)")]
    [InlineData("deit3_base_patch16_224.fb_in22k_ft_in1k", "resize(224,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("deit_3_base_224_1k.pth", "resize(248,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("vit_base_patch16_224.augreg_in21k_ft_in1k", "resize(248,bicubic)|center-crop(224)|normalize(half)")]
    [InlineData("resnet50.tv_in1k", "resize(256,bilinear)|center-crop(224)|normalize(imagenet)")]
    [InlineData("ViT-B-16/openai", "resize(224,bicubic)|center-crop(224)|normalize(clip)")]
    [InlineData("convnext_base/laion400m_s13b_b51k", "resize(224,bicubic)|center-crop(224)|normalize(clip)")]
    public void Published_tags_have_their_published_transform(string tag, string transform) =>
        Assert.Equal(transform, PreprocessingCatalogue.TryFind(tag)!.ToTransform());

    [Fact]
    public void Every_transform_is_one_that_the_imaging_side_reads() =>
        Assert.All(PreprocessingCatalogue.Tags.Select(tag => PreprocessingCatalogue.TryFind(tag)!.ToTransform()), text => Assert.Equal(text, Transform.Parse(text).Text));

    [Fact]
    public void An_unknown_tag_has_none() => Assert.Null(PreprocessingCatalogue.TryFind("convnext_base.fb_in2k"));
}
