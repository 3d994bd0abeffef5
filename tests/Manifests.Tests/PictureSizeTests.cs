using Behavior.Imaging.Transforms;
using Behavior.Manifests.Check;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;

namespace Behavior.Manifests.Tests;

/// <summary>A transform whose pictures are of another size than the network is for is a warning that gives the likely one.</summary>
public class PictureSizeTests
{
    const string Standard = "resize(256,bicubic)|center-crop(224)|normalize(imagenet)";

    [Theory]
    [InlineData("resnet20_cifar", "normalize(imagenet)")] // the pictures have any size
    [InlineData("resnet20_cifar", "resize(32,bicubic)|normalize(imagenet)")]
    [InlineData("resnet20_cifar", "center-crop(32)|normalize(imagenet)")]
    [InlineData("convnext_base", Standard)]
    [InlineData("convnext_base", "resize(384,bicubic)|center-crop(384)|normalize(imagenet)")] // published for other weights of it
    [InlineData("ViT-L-14-336", "resize(336,bicubic)|center-crop(336)|normalize(clip)")]
    [InlineData("no_such_network", Standard)] // another problem
    public void A_size_of_the_network_is_not_spoken_of(string architecture, string preprocess) => Assert.DoesNotContain(Check(architecture, preprocess), p => p.Code == "BHV0026");

    [Theory]
    [InlineData("resnet20_cifar", Standard, "Preprocess=\"normalize(imagenet)\" where", "Preprocess=\"resize(37,bicubic)|center-crop(32)|normalize(imagenet)\"", "about 49 times the work")]
    [InlineData("convnext_toy", "crop-pct(224,0.875,bicubic)|normalize(half)", "Preprocess=\"normalize(half)\" where", "\"crop-pct(64,0.875,bicubic)|normalize(half)\"")]
    [InlineData("vit_base_patch16_384", "resize(248,bicubic)|center-crop(224)|normalize(half)", "Published for it: Preprocess=\"resize(384,bicubic)|center-crop(384)|normalize(half)\"")]
    [InlineData("vit_base_patch16_384", Standard, "for example, Preprocess=\"resize(439,bicubic)|center-crop(384)|normalize(imagenet)\"")]
    [InlineData("ViT-B-16", "resize(336x336,bicubic)|normalize(clip)", "Published for it: Preprocess=\"resize(224,bicubic)|center-crop(224)|normalize(clip)\"")]
    public void Another_size_is_a_warning_with_the_likely_transform(string architecture, string preprocess, params string[] texts)
    {
        var warning = Assert.Single(Check(architecture, preprocess), p => p.Code == "BHV0026");

        Assert.Equal(ProblemSeverity.Warning, warning.Severity);
        Assert.StartsWith("Zoo.props : warning BHV0026: Checkpoint 'a': Preprocess makes pictures of ", warning.ToString());
        Assert.All(texts, text => Assert.Contains(text, warning.Text));
        Assert.Contains(" on the item.", warning.Text);
    }

    [Fact]
    public void The_file_name_of_published_weights_decides_between_published_transforms()
    {
        var text = Assert.Single(Check("resnet50", "center-crop(96)|normalize(imagenet)", ("Weights", "w/resnet50-11ad3fa6.pth"))).Text;

        Assert.Contains("Published for it: Preprocess=\"resize(232,bilinear)|center-crop(224)|normalize(imagenet)\"", text);
    }

    [Theory]
    [InlineData("resnet20_cifar", Standard, "224")]
    [InlineData("convnext_base", "center-crop(96)|normalize(imagenet)", "96")]
    public void A_size_that_the_item_says_is_meant(string architecture, string preprocess, string size) => Assert.Empty(Check(architecture, preprocess, ("InputSize", size)));

    [Theory]
    [InlineData("resnet20_cifar")]
    [InlineData("convnext_base")]
    public void Then_only_another_one_is_warned_of(string architecture)
    {
        var warning = Assert.Single(Check(architecture, Standard, ("InputSize", "96")));

        Assert.Equal(("BHV0026", ProblemSeverity.Warning), (warning.Code, warning.Severity));
        Assert.Contains("InputSize=\"96\" says another size. Write, for example, Preprocess=\"resize(110,bicubic)|center-crop(96)|normalize(imagenet)\"", warning.Text);
    }

    [Theory]
    [InlineData("vit_base_patch16_224", "230", "InputSize=\"230\" is no multiple of 16. Write for example InputSize=\"224\"")]
    [InlineData("ViT-L-14", "224", "")]
    [InlineData("ViT-L-14", "225", "patches of 14 x 14")]
    [InlineData("swin_tiny_patch4_window7_224", "384", "224 x 224 alone")]
    [InlineData("RN50", "288", "224 x 224 alone")]
    [InlineData("RN50", "224", "")]
    [InlineData("convnext_base", "230", "")]
    public void A_size_that_its_network_cannot_be_built_for_is_an_error_of_the_build(string architecture, string size, string text)
    {
        var problems = Check(architecture, $"resize({size}x{size},bicubic)|normalize(imagenet)", ("InputSize", size)).Where(p => p.Code != "BHV0011").ToList();

        if (text.Length == 0) Assert.Empty(problems);
        else
        {
            var error = Assert.Single(problems);
            Assert.Equal(("BHV0107", ProblemSeverity.Error), (error.Code, error.Severity));
            Assert.Contains(text, error.Text);
        }
    }

    [Theory]
    [InlineData("vit_base_patch16_384", Standard, true)]
    [InlineData("vit_base_patch16_384", "resize(248,bicubic)|center-crop(224)|normalize(half)", false)]
    [InlineData("clip_convnext_base_w", "resize(224,bicubic)|center-crop(224)|normalize(clip)", false)]
    public void A_transform_that_nobody_published_is_said_to_be_a_guess(string architecture, string preprocess, bool isGuess)
    {
        var text = Assert.Single(Check(architecture, preprocess), p => p.Code == "BHV0026").Text;

        Assert.Equal(isGuess, text.Contains("a guess: the item's own steps at that size"));
        Assert.Equal(!isGuess, text.Contains("Published for it: "));
    }

    [Fact]
    public void What_is_no_square_has_another_size_and_no_transform_is_made_up_for_it()
    {
        var text = Assert.Single(Check("convnext_tiny", "center-crop(150x201)|normalize(half)")).Text;

        Assert.Contains("pictures of 150 x 201 pixels", text);
        Assert.DoesNotContain("Write, for example", text);
    }

    [Fact]
    public void Every_transform_that_is_offered_can_be_read_and_is_not_warned_of()
    {
        var text = Assert.Single(Check("resnet32_cifar", Standard)).Text;

        var offered = text.Split("Preprocess=\"")[1..].Select(t => t.Split('"')[0]).ToList();
        Assert.Equal(2, offered.Count);
        Assert.All(offered, t => Assert.Empty(Check("resnet32_cifar", Transform.Parse(t).Text)));
    }

    static IReadOnlyList<ManifestProblem> Check(string architecture, string preprocess, params (string Key, string Value)[] metadata)
    {
        var isClip = ModelRegistry.Names.Contains(architecture) && ModelRegistry.Find(architecture).Classes == 0;
        (string, string)[] words = isClip ? [("Vocabulary", "v.txt"), ("Templates", "t.txt")] : [];
        CheckpointItem item = Given.Checkpoint("a", [("Architecture", architecture), ("Preprocess", preprocess), .. words, .. metadata]);
        return ManifestCheck.Run(Given.Manifest([item], Given.Benchmark()), Given.Catalogue);
    }
}
