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

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The folder's path.</summary>
    public string Path { get; } = folder;

    /// <summary>Opens a diff tool on a received and a verified file; replaced in tests.</summary>
    public Action<string, string> ShowDiff { get; init; } = DiffTool.Show;

    /// <summary>Compares what was measured with what is pinned.</summary>
    /// <param name="name">The row, see <see cref="SnapshotName"/>.</param>
    /// <param name="snapshot">What was measured.</param>
    /// <exception cref="SnapshotException">It differs, is not pinned yet, or the pinned file cannot be read.</exception>
    /// <exception cref="BehaviorException">BHV0604: the received file cannot be written.</exception>
    public void Verify(string name, Snapshot snapshot)
    {
        string verified = System.IO.Path.Combine(Path, name + Verified), received = System.IO.Path.Combine(Path, name + Received);
        var json = snapshot.ToJson();
        var failure = Compare(name, snapshot, verified, received);
        if (failure is null)
        {
            File.Delete(received);
            return;
        }
        Write(received, json);
        if (File.Exists(verified)) ShowDiff(received, verified);
        throw failure;
    }

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

    static SnapshotException? Compare(string name, Snapshot snapshot, string verified, string received)
    {
        if (!File.Exists(verified) || new FileInfo(verified).Length == 0)
            return new("BHV0603", SnapshotMessage.New(name, snapshot, received), received);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(verified));
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("The top is not an object.");
            var differences = SnapshotDifference.Between(json.RootElement, snapshot);
            return differences.Count == 0 ? null : new("BHV0602", SnapshotMessage.Differs(name, differences, verified, received), received);
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
            File.WriteAllText(path, json, Utf8);
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
