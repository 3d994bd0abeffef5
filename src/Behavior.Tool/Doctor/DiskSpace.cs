using Behavior.Diagnostics.Machine;
namespace Behavior.Tool.Doctor;

/// <summary>A build links libtorch and keeps predictions: two gigabytes free are enough.</summary>
static class DiskSpace
{
    const long Needed = 2L << 30;

    public static MachineCheck Check(string folder)
    {
        var at = Path.GetFullPath(folder);
        var free = new DriveInfo(at).AvailableFreeSpace;
        return free >= Needed
            ? new("disk", CheckState.Ok, $"{free / 1e9:0.0} GB free at {at}")
            : new("disk", CheckState.Problem, $"{free / 1e9:0.0} GB free at {at}", "Free at least 2 GB.");
    }
}
