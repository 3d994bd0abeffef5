using System.Text.Json;
using Behavior.Datasets.Labels;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Labels;

/// <summary>The label spaces around ImageNet are those of their authors.</summary>
public class ImageNetLabelsTests
{
    [Fact]
    public void They_have_as_many_classes_as_published()
    {
        Assert.Equal([1000, 200, 200, 16], new ImageNetLabels().All.Select(s => s.Count));
        Assert.Equal(207, ImageNetLabels.Sixteen.Classes.Sum(c => c.Members.Count));
        Assert.All(ImageNetLabels.A.Ids.Concat(ImageNetLabels.R.Ids).Concat(ImageNetLabels.Sixteen.Classes.SelectMany(c => c.Members)), id => Assert.True(ImageNetIds.IndexOf(id) >= 0, id));
        Assert.Equal(ImageNetLabels.Sixteen.Classes.Sum(c => c.Members.Count), ImageNetLabels.Sixteen.Classes.SelectMany(c => c.Members).Distinct().Count());
    }

    [Theory]
    [InlineData("imagenet_a_wnids.json", "imagenet-a")]
    [InlineData("imagenet_r_wnids.json", "imagenet-r")]
    [InlineData("imagenet_wnids.json", "imagenet-1k")]
    public void Their_ids_are_those_of_timm_and_easyrobust(string file, string space)
    {
        var published = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(SharedFolder.Need("third-party/imagenet/" + file)))!;

        Assert.Equal(published.Order(StringComparer.Ordinal), new LabelSpaces().Find(space).Ids);
    }

    [Fact]
    public void The_sixteen_categories_have_the_members_of_model_vs_human()
    {
        var published = JsonSerializer.Deserialize<Dictionary<string, int[]>>(File.ReadAllBytes(SharedFolder.Need("third-party/model-vs-human/imagenet_indices_of_the_16_categories.json")))!;

        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), ImageNetLabels.Sixteen.Ids);
        foreach (var category in ImageNetLabels.Sixteen.Classes) Assert.Equal(published[category.Id].Select(i => ImageNetIds.All[i]), category.Members);
    }
}
