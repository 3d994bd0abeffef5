using System.Runtime.InteropServices;
using Behavior.Conformance.Cases;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;
using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Conformance.Models;

/// <summary>
/// Resampled positional embeddings (<c>resample-golden/1</c>). The models' own resampler is bicubic with antialias; the other variants
/// are run on libtorch directly and show that it tells them apart.
/// </summary>
public sealed class ResampleGoldenFormat : IConformanceFormat
{
    const double Limit = 1e-5;

    /// <summary>Of a grid of positions; 64 is that of 1,024 pixels.</summary>
    const int MostSide = 64;

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "resample-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        foreach (var @case in root.GetProperty("cases").EnumerateCases())
        {
            var size = @case.GetProperty("size");
            var antialias = @case.GetProperty("antialias").GetBoolean();
            var name = $"resample/{@case.GetProperty("mode").GetString()}{(antialias ? "-antialias" : "")}/{size[0]}x{size[1]}/channel {@case.GetProperty("channel")}";
            if (context.Wants(name)) yield return GoldenFile.Guard(name, () => [new(name, Error(@case, size[0].GetCount(1, MostSide), size[1].GetCount(1, MostSide), antialias), Limit)])[0];
        }
    }

    static double Error(GoldenValue @case, long height, long width, bool antialias)
    {
        using var scope = NewDisposeScope();
        var bicubic = @case.GetProperty("mode").GetString() == "bicubic";
        var resized = bicubic && antialias ? PositionGrid.Resample(Positions(), 0, height, width) : Plain(Positions(), height, width, bicubic, antialias);
        return RelativeError.Of(resized[.., @case.GetProperty("channel").GetInt64()], @case.GetProperty("values"));
    }

    static Tensor Positions()
    {
        using var source = new FormulaSource("positions", [new TensorInfo("pos_embed", ElementType.Float32, [1, 196, 768])]);
        return source.Read("pos_embed")[0];
    }

    static Tensor Plain(Tensor positions, long height, long width, bool bicubic, bool antialias)
    {
        var grid = positions.view(1, 14, 14, 768).permute(0, 3, 1, 2).contiguous();
        var mode = bicubic ? InterpolationMode.Bicubic : InterpolationMode.Bilinear;
        return nn.functional.interpolate(grid, [height, width], mode: mode, align_corners: false, antialias: antialias).permute(0, 2, 3, 1).reshape(height * width, 768);
    }
}
