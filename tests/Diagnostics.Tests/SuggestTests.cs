namespace Behavior.Diagnostics.Tests;

public class SuggestTests
{
    [Fact]
    public void Unknown_names_the_nearest_and_lists_all()
    {
        var text = Suggest.Unknown("dataset", "toy-vall", ["toy-val", "toy-train", "imagenet"]);

        Assert.Equal("Unknown dataset 'toy-vall'. Did you mean 'toy-val'? Available: imagenet, toy-train, toy-val.", text);
    }

    [Fact]
    public void Far_names_are_not_offered() =>
        Assert.Empty(Suggest.Nearest("zebra", ["convnext_base", "resnet50"]));
}
