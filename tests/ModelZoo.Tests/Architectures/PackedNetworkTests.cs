using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Architectures;

/// <summary>Networks whose weights are packed, whatever the rule of this processor is.</summary>
public class PackedNetworkTests
{
    public static TheoryData<string> Names => ["convnext_test", "vit_test_patch8_64", "deit3_test_patch8_64", "clip_vit_test", "swin_test_64", "resnet_test", "resnet20_cifar"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_packed_network_computes_the_same(string name)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = Network(name);
        var images = rand(3, 3, model.InputSize, model.InputSize);
        var expected = model.Pooled(images);

        model.Pack(ProductRule.Packed);
        AssertClose(expected, model.Pooled(images));

        model.Pack(ProductRule.Packed); // nothing is left to do
        AssertClose(expected, model.Pooled(images));
    }

    [Fact]
    public void A_packed_text_tower_computes_the_same()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = (ClipModel)Network("clip_vit_test");
        var tokens = tensor(new long[] { 1, 5, 9, 63, 0, 0, 0, 0 }).view(1, 8);
        var expected = model.EncodeText(tokens);

        model.Pack(ProductRule.Packed);

        AssertClose(expected, model.EncodeText(tokens));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_keep_their_names_and_shapes_and_cannot_be_read(string name)
    {
        using var model = Network(name);
        var shapes = model.state_dict().ToDictionary(s => s.Key, s => s.Value.shape);

        model.Pack(ProductRule.Packed);

        var packed = model.state_dict();
        Assert.Equal(shapes.Keys, packed.Keys);
        Assert.All(shapes, s => Assert.Equal(s.Value, packed[s.Key].shape));
        var gone = packed.Values.Where(t => t.device_type == DeviceType.META).ToList();
        Assert.NotEmpty(gone);
        Assert.All(gone, t => Assert.ThrowsAny<Exception>(() => t.cpu().data<float>().ToArray()));
    }

    [Fact]
    public void Another_rule_leaves_a_network_as_it_is()
    {
        using var model = Network("vit_test_patch8_64");

        model.Pack(ProductRule.Widening);

        Assert.All(model.parameters(), p => Assert.Equal(DeviceType.CPU, p.device_type));
    }

    static VisionModel Network(string name)
    {
        Assert.SkipUnless(ProductRules.CanPack, "This libtorch cannot pack weights.");
        random.manual_seed(1);
        var model = ModelRegistry.Create(name);
        model.Initialise();
        model.eval();
        return model;
    }

    static void AssertClose(Tensor expected, Tensor actual) => Assert.InRange(((actual - expected).norm() / expected.norm()).item<float>(), 0, 1e-5);
}
