namespace Behavior.Evaluation.Storage;

/// <summary>File operations that may fail without harm, and what counts as a failure of the disk rather than of the program.</summary>
static class StoreAccess
{
    /// <summary>A full disk, a read-only folder, a file that another process is removing, or content that no reader understands.</summary>
    public static bool IsRefusal(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or InvalidDataException or ModelZoo.Formats.CheckpointException or Parquet.ParquetException;

    public static void TryTouch(string path)
    {
        try { File.SetLastWriteTimeUtc(path, DateTime.UtcNow); }
        catch (Exception failure) when (IsRefusal(failure)) { } // a read-only store: the order of eviction is its owner's affair
    }
}
