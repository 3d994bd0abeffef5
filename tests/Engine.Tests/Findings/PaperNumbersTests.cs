using System.Text.Json;
using Behavior.Paper;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Findings;

public class PaperNumbersTests
{
    [Fact]
    public void Groups_are_means_of_their_models()
    {
        Assert.Equal(0.066, PaperNumbers.Difference("shape-bias", "vit sup", "convnext sup")!.Value, 9);
        Assert.Equal((0.607 + 0.602 - 0.48 - 0.491) / 2, PaperNumbers.Difference("robustness/average", "sup", "clip")!.Value, 9);
        Assert.Null(PaperNumbers.Mean("shape-bias", "resnet sup"));
        Assert.Null(PaperNumbers.Mean("robustness/x", "vit"));
    }

    [Fact]
    public void Leads_over_others_and_shares_are_those_of_the_figures()
    {
        Assert.Equal(0.8, PaperNumbers.ShareLed("synthetic", "convnext sup", "vit sup")!.Value, 9);
        Assert.Equal(2.378 - 1.838, PaperNumbers.AboveOthers("error-ratio", "texture", "convnext sup", rank: 2)!.Value, 9);
    }

    [Fact]
    public void Profiles_are_correlated_over_the_factors()
    {
        // By a few lines of Python on paper.json.
        Assert.Equal(0.935, PaperNumbers.Correlation("error-ratio", "convnext sup", "vit sup")!.Value, 3);
        Assert.Equal(0.820, PaperNumbers.Correlation("error-ratio", "convnext clip", "vit clip")!.Value, 3);
        Assert.Null(PaperNumbers.Correlation("error-ratio", "resnet sup", "vit sup"));
    }

    /// <summary>The copied numbers are the paper's: percent there, fractions here.</summary>
    [Theory]
    [InlineData("robustness", "robustness", "sketch", "sketch", 100)]
    [InlineData("transfer", "vtab_linear_probe", "average", "average", 100)]
    [InlineData("synthetic", "pug_imagenet", "camera-yaw", "camera_yaw", 100)]
    [InlineData("error-ratio", "imagenet_x", "person_blocking", "person_blocking", 1)]
    public void Copies_equal_the_source(string ours, string theirs, string name, string theirName, double scale)
    {
        using var paper = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Need("paper/paper.json")));
        foreach (var (group, model) in new[] { ("vit sup", "vit-sup"), ("convnext sup", "convnext-sup"), ("vit clip", "vit-clip"), ("convnext clip", "convnext-clip") })
            Assert.Equal(paper.RootElement.GetProperty(theirs).GetProperty(model).GetProperty(theirName).GetDouble() / scale, PaperNumbers.Mean($"{ours}/{name}", group)!.Value, 9);
    }
}
