using Behavior.Diagnostics.Machine;

namespace Behavior.Tool.Doctor;

/// <summary>A build links libtorch and keeps predictions: two gigabytes free are enough.</summary>
static class DiskSpace
{
    const long Needed = 2L << 30;

    /// <summary>Looks at the disk that holds a folder, or will hold it.</summary>
    public static MachineCheck Check(string folder, long needed = Needed)
    {
        var at = Existing(Path.GetFullPath(folder));
        try
        {
            var free = new DriveInfo(at).AvailableFreeSpace;
            return free >= needed
                ? new("disk", CheckState.Ok, $"{free / 1e9:0.0} GB free at {at}")
                : new("disk", CheckState.Problem, $"{free / 1e9:0.0} GB free at {at}", "Free at least 2 GB.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException) // a network share on Windows has no drive
        {
            return new("disk", CheckState.Absent, $"not known at {at}: {failure.Message}");
        }
    }

    /// <summary>The folder, or the nearest one above it that is there: a suite that never ran has no artifacts yet.</summary>
    static string Existing(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above) folder = above;
        return folder;
    }
}
