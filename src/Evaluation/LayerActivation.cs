using Behavior.Metrics;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;

namespace Behavior.Evaluation;

/// <summary>What one layer puts out on every sample, averaged over positions.</summary>
/// <param name="Name">The layer's published name, for example <c>stages.0.blocks.1.norm</c>; a layer that runs more than once in a pass gets <c>#2</c>, <c>#3</c>.</param>
/// <param name="Kind">What kind of layer it is.</param>
/// <param name="Depth">Its place in the order of computation: 0 the first output, 1 the last.</param>
/// <param name="Width">Number of channels.</param>
/// <param name="Values">Row-major [samples, <paramref name="Width"/>].</param>
public sealed record LayerActivation(string Name, ActivationKind Kind, double Depth, int Width, float[] Values)
{
    /// <summary>The same values as the metrics take them.</summary>
    public Features Matrix => new(Values, Width);
}
