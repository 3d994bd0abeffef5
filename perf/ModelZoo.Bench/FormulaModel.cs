using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formula;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>Networks with the conformance formula's values, and a formula picture.</summary>
static class FormulaModel
{
    public static VisionModel Create(string architecture, ScalarType type = ScalarType.Float32)
    {
        using var source = FormulaSource.OfArchitecture(architecture);
        var model = CheckpointLoader.Load(architecture, source);
        if (type != ScalarType.Float32) model.to(type);
        model.Pack();
        return model;
    }

    public static Tensor Images(int batch, int size = 224) =>
        tensor(Enumerable.Range(0, batch).SelectMany(k => FormulaGenerator.Image("noise", k, size, size)).ToArray()).view(batch, 3, size, size);
}
