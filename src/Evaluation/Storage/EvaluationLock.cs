namespace Behavior.Evaluation.Storage;

/// <summary>
/// Lets one process at a time compute an evaluation: an exclusively opened file. The system gives it up when the process ends, however it
/// ends. The file itself stays, for removing it would let a third process lock another one of the same name; <see cref="StorePresence"/> says when it may go.
/// </summary>
static class EvaluationLock
{
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="waiting">Called once when another process has it.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="UnauthorizedAccessException">The folder is read-only.</exception>
    public static IDisposable Wait(string path, Action waiting, CancellationToken cancel)
    {
        for (var said = false; ;)
        {
            if (TryTake(path) is { } taken) return taken;
            if (!said) waiting();
            said = true;
            Thread.Sleep(s_pause);
            cancel.ThrowIfCancellationRequested(); // never its wait handle, which is gone where the source of the token is
        }
    }

    /// <summary>The lock, or null while another process has it.</summary>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException failure) when (IsSharing(failure))
        {
            return null;
        }
    }

    /// <summary>Whether another process has the file: ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK elsewhere (Linux 11, macOS 35).</summary>
    internal static bool IsSharing(IOException failure) => (failure.HResult & 0xFFFF) is 32 or 11 or 35;
}
