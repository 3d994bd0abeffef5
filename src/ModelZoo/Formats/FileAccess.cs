using Behavior.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>Opening and reading of checkpoint files with the project's errors.</summary>
static class FileAccess
{
    public static SafeFileHandle Open(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new CheckpointException(CheckpointFault.NotACheckpoint, path, $"this is a folder; give the checkpoint file itself{Candidates(path)}");
            return File.OpenHandle(path, FileMode.Open, System.IO.FileAccess.Read, FileShare.Read, FileOptions.RandomAccess);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BehaviorException("BHV0102",
                $"Weights '{path}' cannot be opened: {failure.Message}"
                + " Usual cause: the checkpoint was not downloaded, or CheckpointRoot points elsewhere."
                + " Check the Weights of its Checkpoint item.", failure);
        }
    }

    /// <summary>Files of a folder that look like checkpoints, for its message.</summary>
    static string Candidates(string folder)
    {
        string[] endings = [".safetensors", ".index.json", ".pth", ".pt", ".bin", ".th", ".tar"];
        var found = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(f => endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
        var names = found.Order(StringComparer.Ordinal).Take(5).ToList();
        return names.Count == 0 ? "" : $", for example {string.Join(", ", names)}";
    }

    public static void ReadExactly(SafeFileHandle handle, string path, Span<byte> destination, long offset, string what)
    {
        while (destination.Length > 0)
        {
            int read;
            try { read = RandomAccess.Read(handle, destination, offset); }
            catch (IOException failure)
            {
                throw new BehaviorException("BHV0102", $"Weights '{path}' cannot be read at byte {offset}: {failure.Message}", failure);
            }
            if (read == 0) throw new CheckpointException(CheckpointFault.Truncated, path, $"the file ends at byte {offset}, inside {what}");
            destination = destination[read..];
            offset += read;
        }
    }
}
