using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>Pictures of the sixteen categories: cue conflict, and stylized as model-vs-human has them.</summary>
public sealed class SixteenTests
{
    [Fact]
    public void The_label_of_a_cue_conflict_is_its_shape()
    {
        using var layout = new MadeLayout("cue-conflict").Pictures("stimuli/cat/cat10-dog12.png", "stimuli/cat/cat1-cat2.png", "stimuli/truck/truck3-bear1.png");
        using var outer = layout.Open();
        using var inner = layout.Open("stimuli");
        Assert.Equal(outer.Fingerprint, inner.Fingerprint);
        Assert.Equal(
            [("cue-conflict/cat/cat1-cat2.png", "cat", "cat", "false"), ("cue-conflict/cat/cat10-dog12.png", "cat", "dog", "true"), ("cue-conflict/truck/truck3-bear1.png", "truck", "bear", "true")],
            outer.Samples.Select(s => (s.Id, outer.LabelSpace.Ids[s.Label], s.Annotations["texture"], s.Annotations["conflict"])));
        Assert.Equal(16, outer.LabelSpace.Count);
        Assert.True(outer.LabelSpace.IsGrouping);
    }

    [Fact]
    public void Names_that_do_not_tell_the_cues_are_said_at_once()
    {
        using var layout = new MadeLayout("cue-conflict").Pictures("cue-conflict/cat/cat1-dog2.png", "cue-conflict/cat/cat1-dog2 (1).png", "cue-conflict/cat/Cat1-dog2.png",
            "cue-conflict/cat/cat-dog3.png", "cue-conflict/cat/cat1-lion2.png", "cue-conflict/lion/lion1-cat1.png").Empty("cue-conflict/oven");
        var said = layout.Refused(code: "BHV0303");
        foreach (var named in new[] { "cat1-dog2 (1).png", "Cat1-dog2.png", "cat-dog3.png", "'lion'", "The folder 'lion'", "'oven'" }) Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.DoesNotContain("cat1-dog2.png:", said.Replace("Cat1-dog2.png:", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_stimuli_are_read()
    {
        var root = SharedFolder.Need("third-party/cue-conflict");
        using var data = new DatasetKinds().Find("cue-conflict").Open(new("stimuli", root));
        Assert.Equal(Directory.EnumerateFiles(root, "*.png", SearchOption.AllDirectories).Count(), data.Samples.Count);
        Assert.All(data.Samples, s => Assert.Contains($"/{s.Annotations["shape"]}", s.Id, StringComparison.Ordinal));
        Assert.All(data.Samples, s => Assert.Contains($"-{s.Annotations["texture"]}", s.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stylized_pictures_category_is_the_fifth_field_of_its_name()
    {
        const string name = "0002_sty_dnn_0_bear_10_n01751748_a_b.png";
        using var layout = new MadeLayout("stylized-sixteen").Pictures($"stylized/dnn/session-1/{name}", "sketch/dnn/session-1/0001_ske_dnn_0_cat_10_x.png");
        using var outer = layout.Open();
        using var inner = layout.Open("stylized/dnn");
        var sample = Assert.Single(outer.Samples);
        Assert.Equal($"stylized/dnn/session-1/{name}", sample.Id);
        Assert.Equal("bear", outer.LabelSpace.Ids[sample.Label]);
        Assert.Equal(("bear", "0", "session-1"), (sample.Annotations["category"], sample.Annotations["condition"], sample.Annotations["session"]));
        Assert.Equal(outer.Fingerprint, inner.Fingerprint);
    }

    [Fact]
    public void Stylized_pictures_of_other_names_are_refused()
    {
        using var layout = new MadeLayout("stylized-sixteen").Pictures(
            "stylized/dnn/session-1/0002_sty_dnn_0_lion_10_x.png", "stylized/dnn/session-1/a_b.png", "stylized/dnn/0003_sty_dnn_0_bear_1_x.png");
        var said = layout.Refused(code: "BHV0303");
        foreach (var named in new[] { "'lion'", "a_b.png: its name has 2 fields", "stylized/dnn/0003_sty_dnn_0_bear_1_x.png: it lies in no session" })
            Assert.Contains(named, said, StringComparison.Ordinal);
    }
}
