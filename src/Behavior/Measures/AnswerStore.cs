using System.Runtime.InteropServices;
using Behavior.Evaluation;
using Behavior.Storage;

namespace Behavior.Measures;

/// <summary>
/// Keeps what a transfer method answered by what determined it, so that no probe is fitted twice: little-endian int32 in files of the
/// prediction store's kind (<see cref="ContentFiles"/>). A damaged one is not taken.
/// </summary>
sealed class AnswerStore(string folder)
{
    readonly ContentFiles _files = new(folder, ".answers");

    public int[] Get(string method, Provenance provenance, Func<int[]> compute)
    {
        var key = StoreKey.Of(provenance, method);
        if (_files.Find(key) is { } path && ContentFiles.IsSound(path)) return MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(path)).ToArray();
        var answers = compute();
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $"{key}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.part");
        File.WriteAllBytes(part, MemoryMarshal.AsBytes<int>(answers));
        _files.Commit(part, key);
        return answers;
    }
}
