using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// Positional embeddings for another grid than the published one: bicubic, antialias on, align_corners off, in float32, as the
/// paper's code, timm and open_clip do. Antialias matters when enlarging too: torch's cubic parameter is -0.5 with it and
/// -0.75 without, a difference of 4e-3 in the output at 384 px.
/// </summary>
public static class PositionGrid
{
    /// <summary>Resamples the grid rows; <paramref name="extra"/> leading rows (class token) stay as they are.</summary>
    /// <param name="positions"><c>[extra + side * side, C]</c>, row by row.</param>
    /// <param name="extra">Leading rows without a place in the grid.</param>
    /// <param name="height">Rows of the new grid.</param>
    /// <param name="width">Columns of the new grid.</param>
    /// <returns><c>[extra + height * width, C]</c>.</returns>
    public static Tensor Resample(Tensor positions, long extra, long height, long width)
    {
        var (rows, channels) = (positions.shape[0] - extra, positions.shape[1]);
        var side = (long)Math.Round(Math.Sqrt(rows));
        if (height == side && width == side) return positions;

        using var scope = NewDisposeScope();
        var grid = positions.narrow(0, extra, rows).to(ScalarType.Float32).view(1, side, side, channels).permute(0, 3, 1, 2).contiguous();
        var resized = nn.functional.interpolate(grid, [height, width], mode: InterpolationMode.Bicubic, align_corners: false, antialias: true);
        var flat = resized.permute(0, 2, 3, 1).reshape(height * width, channels).to(positions.dtype);
        return (extra == 0 ? flat : cat([positions.narrow(0, 0, extra), flat], 0)).MoveToOuterDisposeScope();
    }
}
