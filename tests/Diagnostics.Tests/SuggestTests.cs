namespace Behavior.Diagnostics.Tests;

public class SuggestTests
{
    static readonly string[] s_known =
    [
        "ViT-B-16", "ViT-B-16-quickgelu", "ViT-B-32", "convnext_base", "convnext_tiny", "resnet18", "resnet34", "resnet44_cifar", "resnet50", "vit_base_patch16_224", "vit_base_patch16_384",
    ];

    [Fact]
    public void Unknown_names_the_nearest_and_lists_all()
    {
        var text = Suggest.Unknown("dataset", "toy-vall", ["toy-val", "toy-train", "imagenet"]);

        Assert.Equal("Unknown dataset 'toy-vall'. Did you mean 'toy-val'? Available: imagenet, toy-train, toy-val.", text);
    }

    [Fact]
    public void Names_that_are_too_many_for_a_message_are_listed_elsewhere() =>
        Assert.Equal("Unknown dataset 'toy-vall'. Did you mean 'toy-val'? The shelf lists them all.", Suggest.Unknown("dataset", "toy-vall", ["toy-val", "imagenet"], "The shelf lists them all."));

    [Fact]
    public void Where_nothing_is_near_nothing_is_asked() => Assert.Equal("Unknown dataset 'zebra'. Available: toy-val.", Suggest.Unknown("dataset", "zebra", ["toy-val"]));

    [Theory]
    [InlineData("zebra")]
    [InlineData("efficientnet_b0")]
    [InlineData("---")]
    [InlineData("")]
    public void Far_names_are_not_offered(string name) => Assert.Empty(Suggest.Nearest(name, s_known));

    [Theory]
    [InlineData("convnext-base", "convnext_base")]
    [InlineData("ConvNeXt_Base", "convnext_base")]
    [InlineData("convnextbase", "convnext_base")]
    [InlineData("vit_b_16", "ViT-B-16")]
    [InlineData("ViT-B/16", "ViT-B-16")]
    [InlineData("ResNet-50", "resnet50")]
    public void Case_and_separators_make_no_difference(string name, string nearest) => Assert.Equal(nearest, Suggest.Nearest(name, s_known)[0]);

    [Theory]
    [InlineData("resnet44", "resnet44_cifar")] // resnet34 is one letter away
    [InlineData("cifar_resnet44", "resnet44_cifar")]
    [InlineData("vit_base_224", "vit_base_patch16_224")]
    [InlineData("quickgelu", "ViT-B-16-quickgelu")]
    public void A_name_that_has_the_given_one_as_a_part_is_nearer_than_a_misspelling(string name, string nearest) => Assert.Equal(nearest, Suggest.Nearest(name, s_known)[0]);

    [Theory]
    [InlineData("convnext_base.fb_in1k", "convnext_base")]
    [InlineData("open_clip/ViT-B-32", "ViT-B-32")]
    public void A_name_with_more_words_is_near(string name, string nearest) => Assert.Equal(nearest, Suggest.Nearest(name, s_known)[0]);

    [Fact]
    public void A_misspelling_is_nearer_than_a_part_of_the_name() => Assert.Equal(["toy-vtab-count", "toy"], Suggest.Nearest("toy-vtab-cont", ["toy", "toy-vtab-count", "imagenet"]));

    [Fact]
    public void Single_letters_are_no_part_of_a_word() => Assert.Empty(Suggest.Nearest("accuracy", ["a", "c", "cc"]));

    [Fact]
    public void At_most_three_are_offered_the_shortest_first() =>
        Assert.Equal(["resnet18", "resnet34", "resnet50"], Suggest.Nearest("resnet", s_known));

    [Fact]
    public void Of_many_names_the_first_are_listed_with_their_number()
    {
        var list = Suggest.List([.. Enumerable.Range(0, 41).Select(i => $"n{i}")]);

        Assert.EndsWith(", n39, ... (41 in all)", list);
        Assert.Equal("none", Suggest.List([]));
    }
}
