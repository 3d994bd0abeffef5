namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>ImageNet-C: folders of corruption, severity and class.</summary>
public sealed class ImageNetCTests
{
    [Fact]
    public void The_level_of_groups_may_be_there()
    {
        using var plain = new MadeLayout("imagenet-c").Pictures([.. Whole("fog"), .. Whole("defocus_blur")]);
        using var grouped = new MadeLayout("imagenet-c").Pictures([.. Whole("weather/fog"), .. Whole("blur/defocus_blur")]);
        using var one = plain.Open();
        using var other = grouped.Open();
        Assert.Equal(20, one.Samples.Count);
        Assert.Equal(one.Samples.Select(s => (s.Id, s.Label)).Order(), other.Samples.Select(s => (s.Id, s.Label)).Order());
        Assert.Equal("blur/defocus_blur/1/n02100735/ILSVRC2012_val_00000007.JPEG", other.Where(0));
    }

    [Fact]
    public void Archives_of_groups_are_read_side_by_side()
    {
        using var layout = new MadeLayout("imagenet-c").Pictures([.. Whole("weather/fog"), .. Whole("blur/defocus_blur")]);
        using var data = layout.OpenPacked("weather", "blur");
        using var plain = new MadeLayout("imagenet-c").Pictures([.. Whole("fog"), .. Whole("defocus_blur")]);
        using var unpacked = plain.Open();
        Assert.Equal("blur.zip!defocus_blur/1/n02100735/ILSVRC2012_val_00000007.JPEG", data.Where(0));
        Assert.Equal(unpacked.Fingerprint, data.Fingerprint);
    }

    [Fact]
    public void A_picture_is_one_cluster_at_every_severity_of_every_corruption()
    {
        using var layout = new MadeLayout("imagenet-c").Pictures([.. Whole("fog"), .. Whole("snow")]);
        using var data = layout.Open();
        Assert.Equal(["ILSVRC2012_val/ILSVRC2012_val_00000007", "ILSVRC2012_val/ILSVRC2012_val_00000008"], data.Samples.Select(s => s.Annotations["cluster"]).Distinct());
        Assert.Equal(["1", "2", "3", "4", "5"], data.Samples.Select(s => s.Annotations["severity"]).Distinct());
    }

    [Fact]
    public void Corruptions_are_chosen_by_name_or_group()
    {
        using var layout = new MadeLayout("imagenet-c").Pictures([.. Whole("fog"), .. Whole("snow"), .. Whole("speckle_noise")]);
        using var one = layout.Open(split: "fog");
        using var group = layout.Open(split: "weather");
        Assert.Equal(["fog"], one.Samples.Select(s => s.Annotations["corruption"]).Distinct());
        Assert.Equal(["fog", "snow"], group.Samples.Select(s => s.Annotations["corruption"]).Distinct());
        Assert.Contains("Did you mean 'fog'", layout.Refused("fogg;snow"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_severity_that_lacks_a_picture_is_refused()
    {
        using var layout = new MadeLayout("imagenet-c").Pictures([.. Whole("fog").Where(p => p != "fog/4/n02119789/ILSVRC2012_val_00000008.JPEG")]);
        var said = layout.Refused();
        Assert.Contains("'fog/4'", said, StringComparison.Ordinal);
        Assert.Contains("ILSVRC2012_val_00000008", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_strange_folder_is_said_at_once()
    {
        using var layout = new MadeLayout("imagenet-c").Pictures([.. Whole("fog"), "fog/6/n02100735/ILSVRC2012_val_00000007.JPEG", "fog/5/n99999999/ILSVRC2012_val_00000009.JPEG",
            "motion_blurr/1/n02100735/ILSVRC2012_val_00000007.JPEG", "fog/1/setter/ILSVRC2012_val_00000011.JPEG", "n02100735/ILSVRC2012_val_00000012.JPEG"]).Empty("snow/3");
        var said = layout.Refused();
        foreach (var named in new[] { "'fog/6'", "'n99999999'", "Did you mean 'motion_blur'", "'fog/1/setter/ILSVRC2012_val_00000011.JPEG'", "'n02100735/ILSVRC2012_val_00000012.JPEG'", "'snow/3'" })
            Assert.Contains(named, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_two_classes_is_refused()
    {
        using var layout = new MadeLayout("imagenet-c").Pictures([.. Whole("fog"), .. Whole("snow").Select(p => p.Replace("n02119789", "n02119022", StringComparison.Ordinal))]);
        Assert.Contains("n02119022/ILSVRC2012_val_00000008.JPEG shows the same picture", layout.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corruption_with_fewer_pictures_than_others_is_said()
    {
        using var layout = new MadeLayout("imagenet-c").Pictures([.. Whole("fog"), .. Whole("snow").Where(p => p.Contains("n02100735", StringComparison.Ordinal))]);
        using var data = layout.Open();
        Assert.Contains("'snow'", Assert.Single(data.Notes), StringComparison.Ordinal);
    }

    static IEnumerable<string> Whole(string corruption) => from severity in Enumerable.Range(1, 5)
                                                           from picture in new[] { "n02100735/ILSVRC2012_val_00000007", "n02119789/ILSVRC2012_val_00000008" }
                                                           select $"{corruption}/{severity}/{picture}.JPEG";
}
