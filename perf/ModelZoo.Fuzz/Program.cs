using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;
using SharpFuzz;

// A target for afl-fuzz: any input must end in tensors or in a BHV01xx error. Build it, instrument Behavior.ModelZoo.dll in its output
// with the sharpfuzz tool, and start afl-fuzz with tests/ModelZoo.Tests/Conformance/checkpoints/valid as seeds.
var file = Path.Combine(Path.GetTempPath(), $"behavior-fuzz-{Environment.ProcessId}");
Fuzzer.OutOfProcess.Run(stream =>
{
    using (var copy = File.Create(file)) stream.CopyTo(copy);
    try
    {
        using var source = CheckpointFile.Open(file);
        foreach (var info in source.Tensors.Values) source.ReadBytes(info.Name, new byte[info.Bytes]);
    }
    catch (BehaviorException refusal) when (refusal.Code.StartsWith("BHV01", StringComparison.Ordinal)) { }
});
