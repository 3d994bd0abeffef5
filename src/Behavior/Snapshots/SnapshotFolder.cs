using System.Text;
using System.Text.Json;
using Behavior.Diagnostics;

namespace Behavior.Snapshots;

/// <summary>
/// The folder of <c>*.verified.json</c>. A row that differs, or has no verified file yet, fails and leaves its <c>*.received.json</c>
/// beside it; a row that agrees removes one left by an earlier run. Safe for rows verified at the same time.
/// </summary>
public sealed class SnapshotFolder(string folder)
{
    const string Verified = ".verified.json", Received = ".received.json";

    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The folder's path.</summary>
    public string Path { get; } = folder;

    /// <summary>Opens a diff tool on a received and a verified file; replaced in tests.</summary>
    public Action<string, string> ShowDiff { get; init; } = DiffTool.Show;

    /// <summary>Compares what was measured with what is pinned. Only the reference, float32 on a CPU, leaves a received file.</summary>
    /// <param name="name">The row, see <see cref="SnapshotName"/>.</param>
    /// <param name="snapshot">What was measured.</param>
    /// <exception cref="SnapshotException">It differs, is not pinned yet, or the pinned file cannot be read.</exception>
    /// <exception cref="AbsentException">BHV0606: it is not pinned, and was measured in a number format or on a device that cannot pin it.</exception>
    /// <exception cref="BehaviorException">BHV0604: the received file cannot be written.</exception>
    public void Verify(string name, Snapshot snapshot)
    {
        string verified = System.IO.Path.Combine(Path, name + Verified), received = System.IO.Path.Combine(Path, name + Received);
        var inputs = snapshot.Inputs;
        if (!inputs.AreReference && !IsPinned(name)) throw new AbsentException("BHV0606", SnapshotMessage.NothingToCompare(name, inputs.OtherThanReference));
        var failure = Compare(name, snapshot, verified, received);
        if (!inputs.AreReference)
        {
            if (failure is not null) throw failure;
            return;
        }
        if (failure is null)
        {
            File.Delete(received);
            return;
        }
        Write(received, snapshot.ToJson());
        if (File.Exists(verified)) ShowDiff(received, verified);
        throw failure;
    }

    /// <summary>Whether a row has a verified file.</summary>
    public bool IsPinned(string name) => new FileInfo(System.IO.Path.Combine(Path, name + Verified)) is { Exists: true, Length: > 0 };

    /// <summary>Verified files that belong to none of <paramref name="rows"/>, by name.</summary>
    public IReadOnlyList<string> Orphans(IEnumerable<string> rows)
    {
        var known = rows.ToHashSet(StringComparer.Ordinal);
        return [.. Files(Verified).Where(n => !known.Contains(n))];
    }

    /// <summary>Received files that wait for a decision, by name.</summary>
    public IReadOnlyList<string> Waiting() => Files(Received);

    /// <summary>Makes received files the verified ones.</summary>
    /// <param name="filter">Only rows whose name contains this text; empty for all.</param>
    /// <returns>The rows that were accepted.</returns>
    public IReadOnlyList<string> Accept(string filter = "")
    {
        var accepted = Waiting().Where(n => n.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var name in accepted)
            File.Move(System.IO.Path.Combine(Path, name + Received), System.IO.Path.Combine(Path, name + Verified), overwrite: true);
        return accepted;
    }

    SnapshotException? Compare(string name, Snapshot snapshot, string verified, string received)
    {
        if (!IsPinned(name)) return new("BHV0603", SnapshotMessage.New(name, snapshot, received), received);
        try
        {
            var pinned = PinnedSnapshot.Read(File.ReadAllBytes(verified));
            var differences = SnapshotDifference.Between(pinned, snapshot);
            if (differences.Count == 0) return null;
            var inputs = snapshot.Inputs;
            return new("BHV0602", inputs.AreReference
                ? SnapshotMessage.Differs(name, differences, inputs.ChangesSince(pinned.Inputs), verified, received)
                : SnapshotMessage.Disagrees(name, differences, inputs.OtherThanReference, verified), received);
        }
        catch (JsonException failure)
        {
            return new("BHV0601", SnapshotMessage.Unreadable(verified, received, failure), received, failure);
        }
    }

    static void Write(string path, string json)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, json, s_utf8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BehaviorException("BHV0604", $"'{path}' cannot be written: {failure.Message} The result is not lost: it is below. Make the folder writable and run again.\n{json}", failure);
        }
    }

    string[] Files(string ending) => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, "*" + ending).Select(f => System.IO.Path.GetFileName(f)[..^ending.Length]).Order(StringComparer.Ordinal)]
        : [];
}
