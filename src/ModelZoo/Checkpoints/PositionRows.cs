using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>The tensor of a network that has a row for every patch of a square picture, and what a checkpoint with another grid has in its place.</summary>
/// <param name="Name">Its name in the network's state dict.</param>
/// <param name="Extra">Rows in front of the grid's.</param>
/// <param name="Side">Patches along a side.</param>
/// <param name="Patch">Side of a patch in pixels.</param>
sealed record PositionRows(string Name, int Extra, long Side, long Patch)
{
    /// <summary>Those of a network; null for one without.</summary>
    public static PositionRows? Of(VisionModel model)
    {
        if (model.Positions is not (var name, var extra)) return null;
        var side = SideOf(model.state_dict()[name].shape, extra)!.Value;
        return new(name, extra, side, model.InputSize / side);
    }

    /// <summary>Whether a shape is this grid's.</summary>
    public bool Fits(IReadOnlyList<long> shape) => SideOf(shape, Extra) == Side;

    /// <summary>The side in pixels of the pictures that a checkpoint's tensor was made for; null where it is of no square grid.</summary>
    public long? InputSize(IReadOnlyList<long> shape) => SideOf(shape, Extra) * Patch;

    /// <summary>A checkpoint's values at this grid: <c>[1, rows, C]</c> or <c>[rows, C]</c> in its element type, which the result keeps, as timm's.</summary>
    public Tensor Resample(Tensor values) => PositionGrid.Resample(values.view(-1, values.shape[^1]), Extra, Side, Side);

    static long? SideOf(IReadOnlyList<long> shape, int extra)
    {
        if (shape.Count < 2 || shape.Take(shape.Count - 2).Any(s => s != 1)) return null;
        var side = (long)Math.Round(Math.Sqrt(Math.Max(0, shape[^2] - extra)));
        return side > 0 && side * side == shape[^2] - extra ? side : null;
    }
}
