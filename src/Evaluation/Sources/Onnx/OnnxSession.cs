using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>
/// A checked ONNX file in ONNX Runtime, from its bytes: the runtime opens no file but the ones beside it that were checked, and loads no library. It keeps no memory between two
/// runs beyond the network's own. Not thread-safe.
/// </summary>
sealed class OnnxSession : IDisposable
{
    const string Code = "BHV0126";
    const int Told = 400;

    readonly string _checkpoint, _path;
    readonly InferenceSession _session;
    readonly RunOptions _run = new();

    OnnxSession(string checkpoint, string path, InferenceSession session) => (_checkpoint, _path, _session) = (checkpoint, path, session);

    /// <summary>Opens a file with further values as outputs.</summary>
    /// <param name="item">The checkpoint.</param>
    /// <param name="file">Its file.</param>
    /// <param name="values">The values that will be asked for.</param>
    /// <param name="device">Where to compute; empty for the processor.</param>
    /// <exception cref="BehaviorException">BHV0126: the runtime refuses the network. BHV0004: no runtime, or no GPU.</exception>
    public static OnnxSession Open(CheckpointItem item, OnnxFile file, IEnumerable<string> values, string device) => OnnxLibrary.Guarded(() =>
    {
        using var options = Options(file, device);
        try { return new OnnxSession(item.Name, file.Path, new(OnnxOutputs.With(file, values), options)); }
        catch (OnnxRuntimeException failure) { throw Refused(item.Name, file.Path, "does not take the network", failure); }
    });

    /// <summary>Computes values.</summary>
    /// <exception cref="BehaviorException">BHV0126: the runtime fails.</exception>
    public IDisposableReadOnlyCollection<OrtValue> Run(string input, OrtValue pictures, IReadOnlyCollection<string> values)
    {
        try { return _session.Run(_run, [input], [pictures], values); }
        catch (OnnxRuntimeException failure) { throw Refused(_checkpoint, _path, "fails on a batch of pictures", failure); }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    static SessionOptions Options(OnnxFile file, string device)
    {
        var options = new SessionOptions
        {
            IntraOpNumThreads = Environment.ProcessorCount,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            EnableCpuMemArena = false, // an arena would keep the memory of the largest batch for good
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, // what goes wrong is an exception too
        };
        options.AddSessionConfigEntry("session.model_external_initializers_file_folder_path", file.Folder);
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0"); // between two batches pictures are decoded on these cores
        options.AddSessionConfigEntry("session.use_deterministic_compute", "1");
        if (device == Precisions.Cuda) UseCuda(options);
        return options;
    }

    static void UseCuda(SessionOptions options)
    {
        try { options.AppendExecutionProvider_CUDA(); }
        catch (Exception failure) when (failure is OnnxRuntimeException or EntryPointNotFoundException)
        {
            options.Dispose();
            throw new BehaviorException("BHV0004", "Device 'cuda' was asked for, and this ONNX Runtime has none. Usual causes: the build has the CPU runtime (build with -p:OnnxRuntime=cuda), "
                + "or CUDA or "
                + $"cuDNN is missing. Use device 'cpu' to go on without. It says: {Excerpt.Of(failure.Message, Told)}", failure);
        }
    }

    static BehaviorException Refused(string checkpoint, string path, string what, OnnxRuntimeException failure) => new(Code,
        $"ONNX Runtime {what} of checkpoint '{checkpoint}', '{path}': {Excerpt.Of(failure.Message, Told)}. Usual causes: an operator or a version of ONNX's operators that it does not have, or shapes "
            + "that do not fit each other. Export the network again, with an older opset or without the operator that is named; 'behavior inspect' lists what is in the file.", failure);
}
