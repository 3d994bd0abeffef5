using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Architectures;

public class ToyTests
{
    [Theory]
    // Added up by hand: blocks 8d²+58d (ConvNeXt) and 12d²+13d (ViT), stem or patches and positions, downsampling, norm, classifier.
    [InlineData("convnext_toy", 4 * 21_216 + 4 * 55_840 + 79_296 + 106_848 + 2_448 + 15_536 + 30_976 + 43_312 + 2_032)]
    [InlineData("vit_toy_patch8_64", 5 * 111_840 + 18_528 + 96 + 6_240 + 192 + 1_552)]
    public void The_toys_have_the_stated_number_of_parameters(string name, long count)
    {
        using var model = ModelRegistry.Create(name);

        Assert.Equal(count, model.parameters().Sum(p => p.numel()));
        Assert.Equal((64, 16), (model.InputSize, model.Classes));
    }

    [Theory]
    [InlineData("convnext_toy")]
    [InlineData("vit_toy_patch8_64")]
    [InlineData("resnet_toy")]
    [InlineData("resnet20_cifar")]
    public void A_few_steps_of_training_lower_the_loss(string name)
    {
        random.manual_seed(1);
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create(name, 4);
        model.train();
        var images = rand(4, 3, model.InputSize, model.InputSize);
        var labels = arange(4, int64).remainder(4);
        using var optimizer = optim.AdamW(model.parameters(), 3e-4);

        var losses = Enumerable.Range(0, 16).Select(_ => Step(model, optimizer, images, labels)).ToList();

        Assert.All(model.parameters(), p => Assert.NotNull(p.grad));
        Assert.True(losses[^1] < losses[0] - 0.1, string.Join(" ", losses));
    }

    [Theory]
    [InlineData("convnext_toy")]
    [InlineData("vit_toy_patch8_64")]
    [InlineData("resnet20_cifar")]
    public void The_pass_in_place_equals_the_pass_with_gradients(string name)
    {
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create(name);
        model.eval();
        var images = rand(2, 3, model.InputSize, model.InputSize);
        var copy = images.clone();

        var free = model.forward(images).detach();
        Tensor quick;
        using (no_grad()) quick = model.forward(images);

        Assert.True(allclose(free, quick, 1e-4, 1e-5), $"{free}\n{quick}");
        Assert.True(images.equal(copy).all().item<bool>(), "the pictures must not be overwritten");
    }

    static float Step(VisionModel model, optim.Optimizer optimizer, Tensor images, Tensor labels)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(model.forward(images), labels);
        loss.backward();
        optimizer.step();
        return loss.item<float>();
    }
}
