using Behavior.Diagnostics;
using Behavior.Diagnostics.Machine;
using Microsoft.ML.OnnxRuntime;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>The native library of ONNX Runtime.</summary>
static class OnnxLibrary
{
    const string What = "ONNX Runtime";

    /// <summary>It must load and say its version.</summary>
    public static MachineCheck Check()
    {
        try
        {
            var (version, providers) = Guarded(() => (OrtEnv.Instance().GetVersionString(), OrtEnv.Instance().GetAvailableProviders()));
            return new(What, CheckState.Ok, $"version {version}, computes on "
                + $"{string.Join(", ", providers.Select(p => p.Replace("ExecutionProvider", "", StringComparison.Ordinal).ToLowerInvariant()))}, "
                + $"{Environment.ProcessorCount} threads");
        }
        catch (BehaviorException failure)
        {
            return new(What, CheckState.Problem, failure.Text, "Delete artifacts/ and build again. Only checkpoints that are ONNX files need it.");
        }
    }

    /// <summary>Runs what needs the library.</summary>
    /// <exception cref="BehaviorException">BHV0004: it does not load.</exception>
    public static T Guarded<T>(Func<T> use)
    {
        try { return use(); }
        catch (Exception failure) when (failure is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new BehaviorException("BHV0004", $"The native library of ONNX Runtime does not load: {failure.GetBaseException().Message} Run 'behavior doctor' to see what is missing.", failure);
        }
    }
}
