using System.Text.RegularExpressions;
using Behavior.ModelZoo;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>The parameters of an image network's last stage, or of the last quarter of a transformer's blocks, and of what follows them.</summary>
static class LastStage
{
    /// <summary>Their names; of a CLIP model those of its image tower.</summary>
    public static IReadOnlySet<string> Of(VisionModel network)
    {
        var names = ImageTower.Parameters(network).Select(p => p.Name).ToList();
        var stages = names.Select(n => s_stage.Match(n)).ToList();
        var last = stages.Where(m => m.Success).Select(Number).DefaultIfEmpty(0).Max();
        var from = stages.First(m => m.Success).Groups[1].Value.EndsWith("blocks", StringComparison.Ordinal) ? last - last / 4 : last;
        var first = stages.FindIndex(m => m.Success && Number(m) >= from);
        return names.Skip(first).ToHashSet();
    }

    static int Number(Match match) => int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The outermost numbered list: <c>stages.3</c>, <c>blocks.11</c>, <c>resblocks.11</c>, <c>layers.3</c>, <c>layer4</c>.</summary>
    static readonly Regex s_stage = new(@"^(?:.*?\.)??(stages|blocks|resblocks|layers|layer)\.?(\d+)\.", RegexOptions.Compiled);
}
