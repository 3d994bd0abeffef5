using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Evaluation;

namespace Behavior.Snapshots;

/// <summary>
/// Received files on their way to being the verified ones. Every one is read before any is accepted: what is cut off, empty or of other weights than
/// the items name would destroy what is pinned. All are accepted or none.
/// </summary>
/// <param name="weights">The hash of the weights that a checkpoint's item names now.</param>
sealed class Acceptance(Func<string, string> weights)
{
    const string Part = ".accepted" + AtomicFile.Part;

    readonly List<(string? Received, string Verified, byte[] Content)> _sound = [];
    readonly Problems _problems = new();

    /// <summary>Reads a received file and notes what is wrong with it.</summary>
    /// <returns>What it holds; null where something is wrong.</returns>
    public PinnedSnapshot? Add(string received, string verified)
    {
        PinnedSnapshot? sound = null;
        _problems.Catch(() => sound = Sound(received, verified));
        return sound;
    }

    /// <summary>Notes what is wrong with what goes with the received files.</summary>
    public void Catch(Action check) => _problems.Catch(check);

    /// <summary>Adds a file that is written with the others, or not at all: a baseline, a list.</summary>
    public void Add(string path, byte[] content) => _sound.Add((null, path, content));

    PinnedSnapshot Sound(string received, string verified)
    {
        var content = Read(received, out var snapshot);
        if (!snapshot.IsComplete) throw Refused(received, "it is incomplete: it holds no figure, or not what it was measured with");
        foreach (var input in snapshot.Inputs.All.Where(i => i.Kind == InputKind.Weights))
            if (Provenance.Short(weights(input.Of)) is var now && now != input.Value)
                throw Refused(received, $"it was measured with other weights of '{input.Of}' than its item names now ({input.Value}, now {now})");
        _sound.Add((received, verified, content));
        return snapshot;
    }

    /// <summary>Accepts all of them.</summary>
    /// <exception cref="BehaviorException">BHV0618: one is refused. BHV0604: the folder cannot be written. What was pinned still is.</exception>
    public void Commit()
    {
        _problems.ThrowIfAny();
        try
        {
            foreach (var (_, verified, content) in _sound)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
                File.WriteAllBytes(verified + Part, content);
            }
            Replace();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BehaviorException("BHV0604", $"The snapshots cannot be written: {failure.Message} Nothing was accepted; what was pinned still is. "
                + "Free some space or make the folder writable, and accept again.", failure);
        }
        finally
        {
            foreach (var (_, verified, _) in _sound) AtomicFile.TryDelete(verified + Part);
        }
        foreach (var (received, _, _) in _sound)
            if (received is not null) AtomicFile.TryDelete(received);
    }

    /// <summary>Moves the new files in, and the old ones back should one of them fail.</summary>
    void Replace()
    {
        var replaced = new List<(string Path, byte[]? Before)>();
        try
        {
            foreach (var (_, verified, _) in _sound)
            {
                var before = File.Exists(verified) ? File.ReadAllBytes(verified) : null;
                File.Move(verified + Part, verified, overwrite: true);
                replaced.Add((verified, before));
            }
        }
        catch
        {
            foreach (var (path, before) in replaced)
            {
                if (before is null) AtomicFile.TryDelete(path);
                else File.WriteAllBytes(path, before);
            }
            throw;
        }
    }

    static byte[] Read(string received, out PinnedSnapshot snapshot)
    {
        try
        {
            var content = RegularFile.Read(received, FileLimits.Text);
            snapshot = PinnedSnapshot.Read(content);
            return content;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException) { throw Refused(received, $"it cannot be read: {failure.Message}", failure); }
    }

    static BehaviorException Refused(string received, string why, Exception? inner = null) => new("BHV0618",
        $"'{received}' is not accepted: {why.TrimEnd('.')}. Nothing was accepted. Usual causes: a full disk, or a run that was stopped, when it was written; weights that were replaced since. "
        + "Run its row again: that writes it anew, or removes it.", inner);
}
