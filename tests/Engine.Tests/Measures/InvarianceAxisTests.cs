using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Measures;

namespace Behavior.Engine.Tests.Measures;

public class InvarianceAxisTests
{
    static readonly BenchmarkItem s_photographs = new() { Name = "imagenet-val", Zoo = "paper", Kind = "folder" };
    static readonly BenchmarkItem s_small = s_photographs with { Resolution = 128 };

    [Fact]
    public void The_papers_networks_get_the_papers_settings()
    {
        var supervised = Checkpoint("convnext_base", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)");
        var clip = Checkpoint("ViT-B-16", "resize(224,bicubic)|center-crop(224)|normalize(clip)");

        Assert.Equal("crop-scale(1.25,supervised,224)", InvarianceAxis.Scale.Perturbations(supervised, s_photographs)[1]);
        Assert.Equal("crop-shift(30,clip,224)", InvarianceAxis.Shift.Perturbations(clip, s_photographs)[2]);
        Assert.Equal([112, 224, 336, 512, 640], InvarianceAxis.Resolution.Perturbations(clip, s_photographs).Select(p => int.Parse(p.Split('(', ',')[1])));
    }

    [Fact]
    public void Smaller_networks_get_the_same_parts_of_smaller_pictures()
    {
        var toy = Checkpoint("resnet20_cifar", "normalize(imagenet)");

        Assert.Equal("crop-shift(34.133,clip,32)", InvarianceAxis.Shift.Perturbations(toy, s_small)[4]); // 100 of 375 is 34.133 of 128
        Assert.Equal("resize(8x8,bicubic)|resize(32x32,bicubic)", InvarianceAxis.Detail.Perturbations(toy, s_small)[0]); // a quarter
        Assert.Equal("resize(32x32,bicubic)", InvarianceAxis.Detail.Perturbations(toy, s_small)[^1]); // the network must not see all 128 pixels
        Assert.All(InvarianceAxis.Resolution.Perturbations(toy, s_small), p => Assert.Equal(0, int.Parse(p.Split('(', ',')[1]) % 8)); // whole patches of the ViT
    }

    [Fact]
    public void Without_an_architecture_the_pictures_themselves_say_the_size() =>
        Assert.Equal("crop-scale(1.25,clip,128)", InvarianceAxis.Scale.Perturbations(Checkpoint("", "normalize(none)"), s_small)[1]);

    [Fact]
    public void Weights_are_the_trapezoid_rule_on_the_rescaled_axis()
    {
        Assert.Equal([0.025, 0.15, 0.35, 0.35, 0.125], InvarianceAxis.Shift.Weights().Select(w => Math.Round(w, 12)));
        Assert.Equal(1, InvarianceAxis.Scale.Weights().Sum(), 12);
        Assert.Equal(Math.Log(1.25) / Math.Log(3) / 2, InvarianceAxis.Scale.Weights()[0], 12);
    }

    static CheckpointItem Checkpoint(string architecture, string preprocess) => new() { Name = "m", Zoo = "z", Architecture = architecture, Weights = "w", Preprocess = preprocess };
}
