using Behavior.ModelZoo;
using TorchSharp.Modules;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>The part of a network that sees pictures: all of it, or of a CLIP model what lies under <c>visual</c>.</summary>
static class ImageTower
{
    const string Visual = "visual.";

    /// <summary>Its parameters by name, in order of registration.</summary>
    public static IReadOnlyList<(string Name, Parameter Value)> Parameters(VisionModel network)
    {
        List<(string Name, Parameter Value)> all = [.. network.named_parameters().Select(p => (p.name, p.parameter))];
        List<(string Name, Parameter Value)> visual = [.. all.Where(p => p.Name.StartsWith(Visual, StringComparison.Ordinal))];
        return visual.Count > 0 ? visual : all;
    }
}
