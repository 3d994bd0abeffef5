using Behavior.Toybox.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;
using AdamW = Behavior.Toybox.Training.AdamW;

namespace Behavior.Toybox.Tests.Training;

[Collection("torch")]
public class AdamWTests
{
    [Fact]
    public void Steps_are_those_of_PyTorch()
    {
        using var scope = NewDisposeScope();
        var recipe = TinyTraining.Recipe with { GradientClip = 1e9, WeightDecay = 0.1, Samples = 16 * 40 };
        var ours = new Parameter(arange(12, dtype: float32).reshape(3, 4) / 10);
        var theirs = new Parameter(ours.detach().clone());
        using var optimiser = new AdamW(recipe, [("w", ours)]);
        var reference = optim.AdamW([theirs], lr: 1, beta1: recipe.Betas.First, beta2: recipe.Betas.Second, eps: 1e-8, weight_decay: 0.1);
        for (var step = 0; step < 20; step++)
        {
            reference.ParamGroups.First().LearningRate = recipe.Rate(step);
            reference.zero_grad();
            foreach (var weight in new[] { ours, theirs }) ((weight - 0.3) * (weight + step)).pow(2).sum().backward();
            reference.step();
            optimiser.Step(step);
        }
        Assert.True(allclose(ours, theirs, 1e-5, 1e-6));
    }

    [Fact]
    public void Vectors_do_not_decay_and_long_gradients_are_shortened()
    {
        using var scope = NewDisposeScope();
        var recipe = TinyTraining.Recipe with { WeightDecay = 0.5 };
        var (matrix, vector) = (new Parameter(ones(2, 2)), new Parameter(ones(2)));
        using var optimiser = new AdamW(recipe, [("m", matrix), ("v", vector)]);
        ((matrix * 0).sum() + (vector * 0).sum()).backward();
        optimiser.Step(0);
        Assert.True(matrix.lt(1).all().item<bool>());
        Assert.True(vector.eq(1).all().item<bool>());
        (matrix.sum() * 100 + vector.sum() * 0).backward();
        Assert.Equal(200, optimiser.Step(1), 0.01);
    }
}
