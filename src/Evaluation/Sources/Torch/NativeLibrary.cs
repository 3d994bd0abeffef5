using Behavior.Diagnostics.Machine;
using Behavior.Diagnostics;
using Behavior.ModelZoo;
using TorchSharp;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>libtorch must load and compute.</summary>
static class NativeLibrary
{
    public static MachineCheck Check()
    {
        try
        {
            var device = TorchDevice.Choose();
            using var scope = torch.NewDisposeScope();
            var sum = torch.ones(2, 2, device: device).sum().item<float>();
            return sum == 4
                ? new("libtorch", CheckState.Ok, $"computes on {device.type.ToString().ToLowerInvariant()}, {torch.get_num_threads()} threads")
                : new("libtorch", CheckState.Problem, $"adds four ones to {sum}", "Delete artifacts/ and build again.");
        }
        catch (BehaviorException failure)
        {
            return new("libtorch", CheckState.Problem, failure.Text, "Delete artifacts/ and build again; on a bare system install libgomp1.");
        }
    }
}
