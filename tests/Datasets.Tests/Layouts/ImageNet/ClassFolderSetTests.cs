using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>Relatives of ImageNet that are class folders: ImageNet-A, -R, -Sketch, -V2 and Stylized-ImageNet.</summary>
public sealed class ClassFolderSetTests
{
    [Theory]
    [InlineData("imagenet-a", "imagenet-a", 200)]
    [InlineData("imagenet-r", "imagenet-r", 200)]
    [InlineData("imagenet-sketch", "sketch", 1_000)]
    public void Samples_are_the_same_from_the_folder_itself_from_above_and_from_an_archive(string kind, string top, int classes)
    {
        using var layout = new MadeLayout(kind).Pictures($"{top}/n01498041/art_1.jpg", $"{top}/n01498041/art_10.jpg", $"{top}/n01498041/art_2.jpg").Text($"{top}/README.txt", "200 classes");
        using var outer = layout.Open();
        using var inner = layout.Open(top);
        using var zipped = layout.OpenZipped();
        Assert.Equal(new[] { "1", "10", "2" }.Select(n => $"{top}/n01498041/art_{n}.jpg"), outer.Samples.Select(s => s.Id));
        Assert.Equal(outer.Fingerprint, inner.Fingerprint);
        Assert.Equal(outer.Fingerprint, zipped.Fingerprint);
        Assert.Equal("n01498041/art_1.jpg", inner.Where(0));
        Assert.Equal(classes, outer.LabelSpace.Count);
        Assert.Equal("n01498041", outer.LabelSpace.Ids[outer.Samples[0].Label]);
    }

    [Fact]
    public void Folders_of_other_classes_empty_ones_and_stray_pictures_are_said_at_once()
    {
        using var layout = new MadeLayout("imagenet-a").Pictures("imagenet-a/n01498041/1.jpg", "imagenet-a/n01440764/1.jpg", "imagenet-a/examples/1.jpg", "imagenet-a/2.jpg")
            .Empty("imagenet-a/n01558993").Text("imagenet-a/n02676566/notes.txt", "none").Text("imagenet-a/docs/a.txt", "no class, and no pictures");
        var said = layout.Refused(code: "BHV0303");
        foreach (var named in new[] { "'n01440764'", "'examples'", "'n01558993'", "'n02676566'", "'imagenet-a/2.jpg'" }) Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.DoesNotContain("'docs'", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rendition_is_what_stands_before_the_last_underscore()
    {
        using var layout = new MadeLayout("imagenet-r").Pictures("imagenet-r/n01498041/video_game_12.jpg");
        using var data = layout.Open();
        Assert.Equal("video_game", data.Samples[0].Annotations["rendition"]);
    }

    [Fact]
    public void Of_stylized_pictures_those_for_training_are_not_read()
    {
        using var layout = new MadeLayout("stylized-imagenet").Pictures("val/n02100735/ILSVRC2012_val_00000003.png", "train/n02100735/n02100735_1.png");
        using var data = layout.Open();
        Assert.Equal("ILSVRC2012_val/ILSVRC2012_val_00000003", Assert.Single(data.Samples).Annotations["cluster"]);
    }

    [Fact]
    public void The_folders_of_v2_are_class_numbers_in_the_order_of_numbers()
    {
        using var layout = V2("matched-frequency", "10", "2", "999", "0");
        using var outer = layout.Open();
        using var inner = layout.Open("imagenetv2-matched-frequency-format-val");
        Assert.Equal([0, 2, 10, 999], outer.Samples.Select(s => s.Label));
        Assert.Equal(ImageNetIds.All[10], outer.Samples[2].Annotations["wnid"]);
        Assert.Equal(outer.Fingerprint, inner.Fingerprint);
    }

    [Fact]
    public void Of_several_sets_of_v2_one_must_be_named()
    {
        using var layout = V2("matched-frequency", "1").Pictures("imagenetv2-top-images-format-val/3/1.jpeg");
        Assert.Contains("Split=\"matched-frequency\"", layout.Refused(), StringComparison.Ordinal);
        Assert.Contains("'threshold0.7'", layout.Refused("threshold0.7"), StringComparison.Ordinal);
        using var data = layout.Open(split: "top-images");
        Assert.Equal("imagenetv2-top-images-format-val/3/1.jpeg", Assert.Single(data.Samples).Id);
    }

    [Fact]
    public void Folders_of_v2_that_are_no_class_numbers_or_the_same_one_are_refused()
    {
        using var layout = V2("matched-frequency", "7", "07", "1000", "n01440764", "-1");
        var said = layout.Refused();
        foreach (var named in new[] { "'1000'", "'n01440764'", "'-1'", "'07', '7'" }) Assert.Contains(named, said, StringComparison.Ordinal);
    }

    static MadeLayout V2(string set, params string[] folders) => new MadeLayout("imagenet-v2").Pictures([.. folders.Select(f => $"imagenetv2-{set}-format-val/{f}/1.jpeg")]);
}
