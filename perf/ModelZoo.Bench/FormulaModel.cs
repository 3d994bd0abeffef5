using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>Networks with the conformance formula's values, and a formula picture.</summary>
static class FormulaModel
{
    public static FormulaSource Source(string architecture)
    {
        using var shape = ModelRegistry.Create(architecture);
        var infos = shape.state_dict().Select(s => new TensorInfo(s.Key, ElementTypes.FromScalarType(s.Value.dtype)!.Value, s.Value.shape)).ToList();
        return new FormulaSource(architecture, infos);
    }

    public static VisionModel Create(string architecture)
    {
        using var source = Source(architecture);
        return CheckpointLoader.Load(architecture, source);
    }

    public static Tensor Images(int batch, int size = 224) =>
        tensor(Enumerable.Range(0, batch).SelectMany(k => FormulaGenerator.Image("noise", k, size, size)).ToArray()).view(batch, 3, size, size);
}
