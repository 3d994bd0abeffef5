using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>The validation set with other labels or annotations: ReaL and ImageNet-X.</summary>
public sealed class AnnotatedValTests
{
    const string One = "ILSVRC2012_val_00000001", Two = "ILSVRC2012_val_00000002", Three = "ILSVRC2012_val_00000003", Lines = "imagenet_x_val_multi_factor.jsonl";

    [Fact]
    public void Pictures_without_a_right_class_are_left_out_and_any_of_several_is_right()
    {
        using var layout = Real("[[970, 795], [], [65]]");
        using var data = layout.Open();
        Assert.Equal([One, Three], data.Samples.Select(s => s.Id));
        Assert.Equal($"{ImageNetIds.All[970]};{ImageNetIds.All[795]}", data.Samples[0].Annotations["labels"]);
        Assert.Equal(970, data.Samples[0].Label);
        Assert.Equal("ILSVRC2012_val/" + One, data.Samples[0].Annotations["cluster"]);
        Assert.False(data.Samples[0].Annotations.ContainsKey("original"));
        Assert.StartsWith("1 of 3 pictures have an empty list", Assert.Single(data.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_are_joined_by_number_also_where_pictures_lie_in_class_folders()
    {
        using var layout = new MadeLayout("imagenet-real").Pictures($"val/n02119789/{One}.JPEG", $"val/n01440764/{Two}.JPEG").Text("real.json", "[[278, 277], [1]]");
        using var data = layout.Open();
        Assert.Equal([(Two, 1, "0"), (One, 278, "278")], data.Samples.Select(s => (s.Id, s.Label, s.Annotations["original"])));
    }

    [Fact]
    public void Old_labels_that_nothing_explains_are_not_read()
    {
        using var layout = Real("[[970], [795], [65]]").Text("data/ILSVRC2012_validation_ground_truth.txt", "1\n2\n");
        using var data = layout.Open();
        Assert.Equal([970, 795, 65], data.Samples.Select(s => s.Label));
    }

    [Theory]
    [InlineData("[[1], [2.5], [3]]", "list #1")]
    [InlineData("[[1], [\"2\"], [3]]", "list #1")]
    [InlineData("[[1], [-1], [3]]", "'-1'")]
    [InlineData("[[1], 2, [3]]", "list #1")]
    [InlineData("{\"1\": [1]}", "no list of lists")]
    [InlineData("[[1], [2], [3]", "no sound JSON")]
    [InlineData("[[1], [2], [3], [4]]", "4 lists for 3 pictures")]
    public void A_list_that_is_damaged_is_refused(string json, string named)
    {
        using var layout = Real(json);
        var said = layout.Refused(code: "BHV0313");
        Assert.Contains("real.json", said, StringComparison.Ordinal);
        Assert.Contains(named, said, StringComparison.Ordinal);
    }

    [Fact]
    public void No_factors_and_no_line_are_two_things()
    {
        using var layout = X($"{Line(Two)}\n{Line(One, pose: 1, texture: 1)}\n");
        using var data = layout.Open();
        Assert.Equal("pose;texture", data.Samples[0].Annotations["factors"]);
        Assert.Equal("", data.Samples[1].Annotations["factors"]);
        Assert.False(data.Samples[2].Annotations.ContainsKey("factors"));
        Assert.StartsWith("1 of 3 pictures have no line", Assert.Single(data.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_with_lines_is_said_at_once()
    {
        using var layout = X(string.Join('\n', Line(One, pose: 2), Line(Two), Line(Two), "[1]", "{\"class\":0}",
            $"{{\"file_name\":\"{Three}.JPEG\",\"class\":\"0\"}}", "{\"file_name\":\"a.JPEG\",\"file_name\":\"b.JPEG\",\"class\":0}"));
        var said = layout.Refused(code: "BHV0313");
        foreach (var named in new[] { "line 1: the factor 'pose'", "line 3: 'ILSVRC2012_val_00000002.JPEG' stands on line 2", "line 4", "line 5", "line 6", "line 7" })
            Assert.Contains(named, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_do_not_say_every_factor_are_named()
    {
        using var layout = X(string.Join('\n', Line(One), Line(Two), $"{{\"file_name\":\"{Three}.JPEG\",\"class\":0,\"pose\":1}}"));
        using var data = layout.Open();
        Assert.Equal("pose", data.Samples[2].Annotations["factors"]);
        Assert.StartsWith("1 lines of", Assert.Single(data.Notes), StringComparison.Ordinal);
    }

    static MadeLayout Real(string json) => new MadeLayout("imagenet-real").Pictures($"val/{One}.JPEG", $"val/{Two}.JPEG", $"val/{Three}.JPEG").Text("real.json", json);

    static MadeLayout X(string lines) => new MadeLayout("imagenet-x").Pictures([.. new[] { One, Two, Three }.Select(n => $"val/n01440764/{n}.JPEG")]).Text(Lines, lines);

    static string Line(string stem, int pose = 0, int texture = 0) => $"{{\"file_name\":\"{stem}.JPEG\",\"class\":0,\"multiple_objects\":0,\"background\":0,\"color\":0,\"brighter\":0,\"darker\":0,"
        + $"\"style\":0,\"larger\":0,\"smaller\":0,\"object_blocking\":0,\"person_blocking\":0,\"partial_view\":0,\"pattern\":0,\"pose\":{pose},\"shape\":0,\"subcategory\":0,\"texture\":{texture},"
        + "\"justification\":\"a \\\"quoted\\\" caf\\u00e9\",\"one_word\":\"\"}";
}
