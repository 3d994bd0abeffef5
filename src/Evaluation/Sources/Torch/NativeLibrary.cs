using Behavior.Diagnostics.Machine;
using Behavior.Diagnostics;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;
using Behavior.ModelZoo.Native;
using TorchSharp;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>libtorch must load and compute.</summary>
static class NativeLibrary
{
    const string What = "libtorch";

    public static MachineCheck Check()
    {
        try
        {
            var device = TorchDevice.Choose();
            using var scope = torch.NewDisposeScope();
            var sum = torch.ones(2, 2, device: device).sum().item<float>();
            var found = $"{Origin()}; computes on {device.type.ToString().ToLowerInvariant()}, {torch.get_num_threads()} threads, matrix products: {Products}";
            return sum != 4 ? new(What, CheckState.Problem, $"adds four ones to {sum}", "Delete artifacts/ and build again.")
                : InstalledTorch.Folder?.Difference is { } difference ? new(What, CheckState.Warning, found, difference)
                : new(What, CheckState.Ok, found);
        }
        catch (BehaviorException failure)
        {
            return new(What, CheckState.Problem, failure.Text, InstalledTorch.Folder is null ? "Delete artifacts/ and build again; on a bare system install libgomp1." : "");
        }
    }

    static string Products => ProductRules.Current switch
    {
        ProductRule.Linear => "plain",
        ProductRule.Packed when ProductRules.CanPack => "by weights packed once",
        _ => "as convolutions where they widen",
    };

    /// <summary>Its version; empty where an installed one does not say it.</summary>
    public static string Version => InstalledTorch.Folder is { } folder ? folder.Version : torch.__version__;

    /// <summary>Version, what it is built for, and where it was loaded from.</summary>
    static string Origin()
    {
        var part = LoadedTorch.HasCuda ? "with CUDA" : "for processors";
        var version = Version.Length > 0 ? Version : "of unknown version";
        var origin = InstalledTorch.Folder is { } folder ? $"installed in {folder.Path}" : "of the build's packages";
        return $"{version} {part}, {origin}, loaded from {LoadedTorch.Folder}";
    }
}
