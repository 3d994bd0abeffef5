using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Fuzz;

/// <summary>What is fuzzed: any bytes, read as a checkpoint to the last tensor, must end in tensors or in a BHV01xx error.</summary>
static class Target
{
    static readonly string File = Path.Combine(Path.GetTempPath(), $"behavior-fuzz-{Environment.ProcessId}");

    /// <summary>Reads the stream as a checkpoint file.</summary>
    public static void Read(Stream stream)
    {
        using (var copy = System.IO.File.Create(File)) stream.CopyTo(copy);
        try { Refusal(File); }
        finally { System.IO.File.Delete(File); }
    }

    /// <summary>The code with which a file is refused; null when every tensor was read.</summary>
    public static string? Refusal(string file)
    {
        try
        {
            using var source = CheckpointFile.Open(file);
            foreach (var info in source.Tensors.Values) source.ReadBytes(info.Name, new byte[info.Bytes]);
            return null;
        }
        catch (BehaviorException refusal) when (refusal.Code.StartsWith("BHV01", StringComparison.Ordinal)) { return refusal.Code; }
    }
}
