using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formula;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>Networks with the conformance formula's values, and a formula picture.</summary>
static class FormulaModel
{
    public static VisionModel Create(string architecture)
    {
        using var source = FormulaSource.OfArchitecture(architecture);
        return CheckpointLoader.Load(architecture, source);
    }

    public static Tensor Images(int batch, int size = 224) =>
        tensor(Enumerable.Range(0, batch).SelectMany(k => FormulaGenerator.Image("noise", k, size, size)).ToArray()).view(batch, 3, size, size);
}
