using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Fuzz;

/// <summary>What is fuzzed: any bytes, read as a checkpoint to the last tensor, must end in tensors or in a BHV01xx error.</summary>
static class Target
{
    static readonly string s_file = Path.Combine(Path.GetTempPath(), $"behavior-fuzz-{Environment.ProcessId}");

    /// <summary>Reads the stream as a checkpoint file.</summary>
    public static void Read(Stream stream)
    {
        using (var copy = File.Create(s_file)) stream.CopyTo(copy);
        try { Refusal(s_file); }
        finally { File.Delete(s_file); }
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
