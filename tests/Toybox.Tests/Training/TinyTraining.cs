using Behavior.Toybox.Training;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Behavior.Toybox.Tests.Training;

/// <summary>A training of seconds: 16 px, a network of two layers.</summary>
static class TinyTraining
{
    public static readonly Recipe Recipe = new()
    {
        Name = "tiny", Purpose = "A test.", Architecture = "none", Resolution = 16, Samples = 320, Batch = 16, LearningRate = 5e-3, Seed = 3,
    };

    public static Module<Tensor, Tensor> Network() =>
        Sequential(("stem", Conv2d(3, 12, 4, stride: 4)), ("act", GELU()), ("flat", Flatten()), ("head", Linear(12 * 16, 16)));

    public static ToyTrainer Trainer(string state, Recipe? recipe = null) => new(recipe ?? Recipe, Objective.Of(recipe ?? Recipe), Network, CPU, state);

    public static float[] Weights(ToyTrainer trainer)
    {
        using var scope = NewDisposeScope();
        return [.. trainer.Model.parameters().SelectMany(p => p.detach().cpu().data<float>().ToArray())];
    }

    public static float[] Finished(string state, Recipe? recipe = null)
    {
        using var trainer = Trainer(state, recipe);
        Assert.True(trainer.Run(cancel: TestContext.Current.CancellationToken));
        return Weights(trainer);
    }
}
