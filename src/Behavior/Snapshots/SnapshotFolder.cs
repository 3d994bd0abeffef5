using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Snapshots;

/// <summary>
/// The folder of <c>*.verified.json</c>. A row that differs, or has no verified file yet, fails and leaves its <c>*.received.json</c>
/// beside it; a row that agrees removes one left by an earlier run. Safe for rows verified at the same time.
/// </summary>
public sealed class SnapshotFolder(string folder)
{
    const string Verified = ".verified.json", Received = ".received.json";

    /// <summary>The folder's path.</summary>
    public string Path { get; } = folder;

    /// <summary>Receives what a user should know and that makes no row red. Null for silence.</summary>
    public Action<string>? Report { get; set; }

    /// <summary>The command that accepts what was received; messages end with it.</summary>
    public string ToAccept { get; init; } = "dotnet build -t:AcceptSnapshots";

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
            if (!AtomicFile.TryDelete(received))
                Report?.Invoke($"BHV0617: {name} agrees with its snapshot, and '{received}' of an earlier run cannot be removed. Remove it: accepting it would pin old figures.");
            return;
        }
        Write(received, snapshot.ToJson());
        if (File.Exists(verified)) ShowDiff(received, verified);
        throw failure;
    }

    /// <summary>Whether a row has a verified file.</summary>
    public bool IsPinned(string name) => new FileInfo(System.IO.Path.Combine(Path, name + Verified)) is { Exists: true, Length: > 0 };

    /// <summary>Whether a row has a received file.</summary>
    internal bool IsWaiting(string name) => File.Exists(System.IO.Path.Combine(Path, name + Received));

    /// <summary>Verified files that belong to none of <paramref name="rows"/>, by name.</summary>
    public IReadOnlyList<string> Orphans(IEnumerable<string> rows)
    {
        var known = rows.ToHashSet(StringComparer.Ordinal);
        return [.. Files(Verified).Where(n => !known.Contains(n))];
    }

    /// <summary>Received files that wait for a decision, by name.</summary>
    public IReadOnlyList<string> Waiting() => Files(Received);

    /// <summary>Received files that wait for a decision, and the names of rows that contain a text.</summary>
    internal IReadOnlyList<string> Waiting(string filter) => [.. Waiting().Where(n => n.Contains(filter, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Rows that have a verified file, by name.</summary>
    internal IReadOnlyList<string> Pinned() => Files(Verified);

    /// <summary>Puts a received file among those that are to be accepted.</summary>
    internal PinnedSnapshot? AddTo(Acceptance acceptance, string name) => acceptance.Add(System.IO.Path.Combine(Path, name + Received), FileOf(name));

    /// <summary>The verified file of a row.</summary>
    internal string FileOf(string name) => System.IO.Path.Combine(Path, name + Verified);

    /// <summary>What is pinned of a row; null where nothing is, or it cannot be read, which its own row says.</summary>
    internal PinnedSnapshot? Find(string name)
    {
        if (!IsPinned(name)) return null;
        try { return PinnedSnapshot.Read(RegularFile.Read(FileOf(name), FileLimits.Text)); }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException) { return null; }
    }

    /// <summary>The verdict that is pinned of a finding's row; null where none is, or it cannot be read.</summary>
    public string? PinnedVerdict(string name) =>
        Find(name) is { } pinned && pinned.Figures.TryGetValue("verdict", out var verdict) && verdict.ValueKind == JsonValueKind.String ? verdict.GetString() : null;

    /// <summary>Removes what writers that were killed have left.</summary>
    public void Tidy() => AtomicFile.RemoveParts(Path);

    SnapshotException? Compare(string name, Snapshot snapshot, string verified, string received)
    {
        if (!IsPinned(name))
            return new(SnapshotException.NotPinned, SnapshotMessage.New(name, snapshot, received, ToAccept), received) { Cause = "not pinned yet", Change = SnapshotMessage.First(snapshot) };
        try
        {
            var pinned = PinnedSnapshot.Read(RegularFile.Read(verified, FileLimits.Text));
            var differences = SnapshotDifference.Between(pinned, snapshot);
            if (differences.Count == 0) return null;
            var inputs = snapshot.Inputs;
            var cause = SnapshotMessage.Cause(inputs.ChangesSince(pinned.Inputs));
            return new("BHV0602", inputs.AreReference
                ? SnapshotMessage.Differs(name, differences, cause, verified, received, ToAccept)
                : SnapshotMessage.Disagrees(name, differences, inputs.OtherThanReference, verified), received)
            {
                Cause = inputs.AreReference ? cause : $"{inputs.OtherThanReference} beside the reference",
                Change = SnapshotMessage.Change(differences.FirstOrDefault(d => d.Name == "verdict") ?? differences[0]),
                Updated = inputs.UpdatedSince(pinned.Inputs),
            };
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            return new("BHV0601", SnapshotMessage.Unreadable(verified, received, failure, ToAccept), received, failure) { Cause = "a snapshot that cannot be read" };
        }
    }

    static void Write(string path, string json)
    {
        try
        {
            AtomicFile.Write(path, json);
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
