using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Builds a network and fills it from a checkpoint, after checking everything that can be checked first.</summary>
public static class CheckpointLoader
{
    /// <summary>Loads a network in evaluation mode, in float32 on the CPU; half weights are widened.</summary>
    /// <param name="architecture">Its name in <see cref="ModelRegistry"/>.</param>
    /// <param name="weights">The checkpoint's path, in any format that <see cref="CheckpointFile"/> reads.</param>
    /// <param name="sha256">The hash that the file must have, in hexadecimal; not checked when null.</param>
    /// <param name="layout">The checkpoint's naming, see <see cref="CheckpointLayouts"/>; found from the names when null.</param>
    /// <param name="classes">Class scores; those of the published classifier unless given.</param>
    /// <param name="inputSize">
    /// Side in pixels of the pictures that the network is built for; the published one unless given. Where it is given, positions of another grid in the file are
    /// resampled to it, as timm and open_clip do.
    /// </param>
    /// <exception cref="BehaviorException">
    /// BHV0101: unknown architecture. BHV0107: it does not take pictures of <paramref name="inputSize"/>. BHV0102: no such file. BHV0103: another hash.
    /// BHV0104: tensors missing, unexpected or of another shape or type, all listed. BHV0105: weights that are NaN or infinite. BHV0106: unknown layout.
    /// BHV0110 to BHV0118: the file is refused.
    /// </exception>
    public static VisionModel Load(string architecture, string weights, string? sha256 = null, string? layout = null, int? classes = null, int? inputSize = null)
    {
        _ = ModelRegistry.Find(architecture);
        if (layout is not null) _ = CheckpointLayouts.Find(layout);
        if (sha256 is not null) FileHash.Check(weights, sha256);
        using var source = CheckpointFile.Open(weights);
        return Load(architecture, source, layout, classes, inputSize);
    }

    /// <summary>Loads a network from an open checkpoint; otherwise as the other overload.</summary>
    public static VisionModel Load(string architecture, ITensorSource source, string? layout = null, int? classes = null, int? inputSize = null)
    {
        var model = ModelRegistry.Build(architecture, classes, inputSize);
        try
        {
            new StateDictFiller(model, source, CheckpointLayouts.Of(source, layout), resamples: inputSize is not null).Fill();
            model.eval();
            return model;
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>Replaces the values of a network by a checkpoint's.</summary>
    /// <exception cref="BehaviorException">BHV0104 or BHV0105; the network is then partly filled.</exception>
    public static void Fill(VisionModel model, ITensorSource source, string? layout = null) =>
        new StateDictFiller(model, source, CheckpointLayouts.Of(source, layout)).Fill();
}
