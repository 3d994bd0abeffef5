using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Engine.Tests.Findings;

public class ContrastTests
{
    static readonly Manifest s_manifest = new()
    {
        Zoo = "z", Snapshots = "", Artifacts = "", Benchmarks = [],
        Checkpoints = [Model("vit", "sup"), Model("convnext", "sup"), Model("resnet", "sup"), Model("vit", "clip"), Model("convnext", "clip"), Model("vit", "pre"), Model("anna", "human"),
            Model("vit", "sup") with { Name = "vit-sup-few", Control = "samples" }],
    };

    [Theory]
    [InlineData("vit sup", "convnext sup", "vit-sup > convnext-sup")]
    [InlineData("clip", "sup", "vit-clip, convnext-clip > vit-sup, convnext-sup")] // the ResNet has no CLIP counterpart
    [InlineData("vit", "convnext", "vit-sup, vit-clip > convnext-sup, convnext-clip")]
    [InlineData("clip", "pre", "vit-clip > vit-pre")]
    [InlineData("resnet", "vit", "resnet-sup > vit-sup")]
    public void What_a_contrast_does_not_name_is_held_equal(string larger, string smaller, string expected) =>
        Assert.Equal(expected, Contrast.In(s_manifest, "z", larger, smaller).ToString());

    [Theory]
    [InlineData("all", "vit-sup, convnext-sup, resnet-sup, vit-clip, convnext-clip")]
    [InlineData("vit", "vit-sup, vit-clip")]
    [InlineData("vit pre", "vit-pre")]
    [InlineData("control:samples", "vit-sup-few")]
    [InlineData("human", "anna-human")]
    [InlineData("swin", "")]
    public void Groups_leave_out_controls_people_and_models_without_classes(string group, string expected) =>
        Assert.Equal(expected, ModelGroup.In(s_manifest, "z", group).ToString());

    [Fact]
    public void A_need_is_met_by_members_on_every_side()
    {
        Assert.True(Contrast.IsMet(s_manifest, "z", "vit > convnext"));
        Assert.False(Contrast.IsMet(s_manifest, "z", "swin > vit"));
        Assert.False(Contrast.IsMet(s_manifest, "other", "vit"));
    }

    [Fact]
    public void A_claim_about_every_paradigm_or_family_has_one_contrast_each()
    {
        var zoo = new ZooItems(s_manifest, "z");

        Assert.Equal(["vit sup > convnext sup", "vit clip > convnext clip"], zoo.InEachParadigm("vit > convnext"));
        Assert.Equal(["vit clip > vit sup", "convnext clip > convnext sup"], zoo.InEachFamily("clip > sup"));
    }

    static CheckpointItem Model(string family, string paradigm) =>
        new() { Name = $"{family}-{paradigm}", Zoo = "z", Architecture = "a", Weights = "w", Preprocess = "", Family = family, Paradigm = Paradigms.Parse(paradigm) };
}
