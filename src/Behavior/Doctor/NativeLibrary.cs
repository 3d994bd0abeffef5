using Behavior.Diagnostics;
using Behavior.ModelZoo;
using TorchSharp;

namespace Behavior.Doctor;

/// <summary>libtorch must load and compute.</summary>
static class NativeLibrary
{
    public static Diagnosis Check()
    {
        try
        {
            var device = TorchDevice.Choose();
            using var scope = torch.NewDisposeScope();
            var sum = torch.ones(2, 2, device: device).sum().item<float>();
            return sum == 4
                ? new("libtorch", DiagnosisState.Well, $"computes on {device.type.ToString().ToLowerInvariant()}, {torch.get_num_threads()} threads")
                : new("libtorch", DiagnosisState.Ill, $"adds four ones to {sum}", "Delete artifacts/ and build again.");
        }
        catch (BehaviorException failure)
        {
            return new("libtorch", DiagnosisState.Ill, failure.Text, "Delete artifacts/ and build again; on a bare system install libgomp1.");
        }
    }
}
