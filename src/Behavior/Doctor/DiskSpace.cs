namespace Behavior.Doctor;

/// <summary>A build links libtorch and keeps predictions: two gigabytes free are enough.</summary>
static class DiskSpace
{
    const long Needed = 2L << 30;

    public static Diagnosis Check(string folder)
    {
        var at = Path.GetFullPath(folder);
        var free = new DriveInfo(at).AvailableFreeSpace;
        return free >= Needed
            ? new("disk", DiagnosisState.Well, $"{free / 1e9:0.0} GB free at {at}")
            : new("disk", DiagnosisState.Ill, $"{free / 1e9:0.0} GB free at {at}", "Free at least 2 GB.");
    }
}
