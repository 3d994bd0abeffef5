using System.Text.Json;
using Behavior.Datasets.Labels;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>ObjectNet: four lists between a folder and its classes, and a border.</summary>
public sealed class ObjectNetTests
{
    [Theory]
    [InlineData("digital clock\nanalog clock\nbench, seat\n", "{\"530\": 0, \"409\": 1, \"703\": 2}")] // lines counted from 0, as the published loaders do
    [InlineData("digital clock\nanalog clock\nbench, seat\n", "{\"530\": 1, \"409\": 2, \"703\": 3}")] // ids that only make sense counted from 1
    public void The_first_of_several_classes_is_the_label_and_folders_outside_imagenet_are_left_out(string lines, string ids)
    {
        using var layout = Made(lines, ids).Pictures("objectnet-1.0/images/clock/1.png", "objectnet-1.0/images/fresh/1.png", "objectnet-1.0/images/fresh/2.png");
        using var outer = layout.Open();
        using var inner = layout.Open("objectnet-1.0");
        var sample = Assert.Single(outer.Samples);
        Assert.Equal("objectnet-1.0/images/clock/1.png", sample.Id);
        Assert.Equal($"{ImageNetIds.All[409]};{ImageNetIds.All[530]}", sample.Annotations["labels"]);
        Assert.Equal([ImageNetIds.All[409], ImageNetIds.All[530], ImageNetIds.All[703]], outer.LabelSpace.Ids);
        Assert.Equal(0, sample.Label);
        Assert.StartsWith("2 of 3 pictures", Assert.Single(outer.Notes), StringComparison.Ordinal);
        Assert.Equal(outer.Fingerprint, inner.Fingerprint);
        Assert.Equal((1, 1), (outer.Input(0).Decode().Width, outer.Input(0).Decode().Height));
    }

    [Theory]
    [InlineData("digital clock\nbench, seat\n", "{\"530\": 0, \"703\": 1}", "'analog clock'")]
    [InlineData("digital clock\nanalog clock\nbench, seat\n", "{\"530\": 0, \"409\": 1, \"703\": 9}", "the id 9")]
    [InlineData("digital clock\nanalog clock\nbench, seat\n", "{\"530\": 0, \"409\": 1, \"1000\": 2}", "'1000'")]
    [InlineData("digital clock\nanalog clock\nbench, seat\n", "{\"530\": 0, \"409\": 0, \"703\": 2}", "the id 0 stands twice")]
    [InlineData("analog clock\nanalog clock\nbench, seat\ndigital clock\n", "{\"530\": 0, \"409\": 1, \"703\": 2, \"1\": 3}", "stands several times")]
    [InlineData("digital clock\n", "[]", "it is no object")]
    public void Lists_that_do_not_fit_together_are_refused(string lines, string ids, string named)
    {
        using var layout = Made(lines, ids).Pictures("objectnet-1.0/images/clock/1.png");
        Assert.Contains(named, layout.Refused(code: "BHV0313"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_missing_is_named()
    {
        using var layout = new MadeLayout("objectnet").Pictures("objectnet-1.0/images/clock/1.png").Text("objectnet-1.0/mappings/folder_to_objectnet_label.json", "{}");
        Assert.Contains("'mappings/imagenet_to_label_2012_v2'", layout.Refused(), StringComparison.Ordinal);
    }

    /// <summary>The classes that the published testbed scores for each folder, against those that the kit's lists lead to when lines count from 0.</summary>
    [Fact]
    public void Lines_counted_from_0_lead_to_the_classes_that_the_testbed_scores()
    {
        using var known = JsonDocument.Parse(File.ReadAllText(SharedFolder.Need("third-party/imagenet-testbed/objectnet_groups.json")));
        using var data = new DatasetKinds().Find("objectnet").Open(new("kit", SharedFolder.Need("conformance/datasets/layouts/objectnet")));
        var folders = data.Samples.DistinctBy(s => s.Id.Split('/')[2]).ToList();
        Assert.True(folders.Count >= 4);
        foreach (var sample in folders)
            Assert.Equal(string.Join(';', known.RootElement.GetProperty(sample.Id.Split('/')[2]).EnumerateArray().Select(n => ImageNetIds.All[n.GetInt32()])), sample.Annotations["labels"]);
    }

    static MadeLayout Made(string lines, string ids) => new MadeLayout("objectnet")
        .Text("objectnet-1.0/mappings/folder_to_objectnet_label.json", "{\"clock\": \"Alarm clock\", \"bench\": \"Bench\", \"fresh\": \"Air freshener\"}")
        .Text("objectnet-1.0/mappings/objectnet_to_imagenet_1k.json", "{\"Alarm clock\": \"analog clock; digital clock\", \"Bench\": \"bench, seat\"}")
        .Text("objectnet-1.0/mappings/pytorch_to_imagenet_2012_id.json", ids)
        .Text("objectnet-1.0/mappings/imagenet_to_label_2012_v2", lines);
}
