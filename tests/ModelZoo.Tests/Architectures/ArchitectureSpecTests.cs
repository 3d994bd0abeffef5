namespace Behavior.ModelZoo.Tests.Architectures;

public class ArchitectureSpecTests
{
    [Theory]
    [InlineData("convnext_base", "imagenet-1k", 1000)]
    [InlineData("deit3_base_patch16_224", "imagenet-1k", 1000)]
    [InlineData("swin_tiny_patch4_window7_224", "imagenet-1k", 1000)]
    [InlineData("resnet50", "imagenet-1k", 1000)]
    [InlineData("vit_large_patch32_384", "imagenet-1k", 1000)]
    [InlineData("vit_large_patch32_224", "", 1000)] // published for ImageNet-21K
    [InlineData("resnet20_cifar", "cifar-10", 10)]
    [InlineData("ViT-B-16", "", 0)]
    public void The_published_classes_have_a_name(string architecture, string labels, int classes)
    {
        var spec = ModelRegistry.Find(architecture);

        Assert.Equal((labels, classes), (spec.LabelSpace, spec.Classes));
    }

    [Theory]
    [InlineData("convnext_base")]
    [InlineData("ViT-B-16-quickgelu", "Vocabulary", "Templates")]
    [InlineData("RN50", "Vocabulary", "Templates")]
    [InlineData("clip_convnext_base", "Vocabulary", "Templates")]
    public void Only_a_text_side_needs_further_metadata(string architecture, params string[] keys)
    {
        var spec = ModelRegistry.Find(architecture);

        Assert.Equal(keys, spec.Keys.Where(k => k.IsRequired).Select(k => k.Name));
        Assert.Equal(keys.Length > 0 ? ["LogitScale"] : [], spec.Keys.Where(k => !k.IsRequired).Select(k => k.Name));
    }
}
