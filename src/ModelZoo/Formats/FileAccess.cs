using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>Opening and reading of checkpoint files with the project's errors.</summary>
static class FileAccess
{
    public static SafeFileHandle Open(string path)
    {
        switch (RegularFile.KindOf(path))
        {
            case PathKind.Folder: throw new CheckpointException(CheckpointFault.NotACheckpoint, path, $"this is a folder; give the checkpoint file itself{Candidates(path)}");
            case PathKind.Empty: throw new CheckpointException(CheckpointFault.NotACheckpoint, path, "the file is empty, or a pipe or a device");
        }
        try
        {
            RegularFile.Check(path, FileLimits.Large);
            return File.OpenHandle(path, FileMode.Open, System.IO.FileAccess.Read, FileShare.Read, FileOptions.RandomAccess);
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
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
        var found = Listed(folder).Select(f => Path.GetFileName(f)).Where(f => endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
        var names = found.Order(StringComparer.Ordinal).Take(5).ToList();
        return names.Count == 0 ? "" : $", for example {string.Join(", ", names)}";
    }

    static IReadOnlyList<string> Listed(string folder)
    {
        try { return [.. Directory.EnumerateFiles(folder).Take(1_000)]; }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { return []; }
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
