using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Architectures;

public class NetworkTests
{
    [Theory]
    [InlineData("convnext_test")]
    [InlineData("vit_test_patch8_64")]
    [InlineData("resnet_test")]
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
    [InlineData("convnext_test")]
    [InlineData("vit_test_patch8_64")]
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
