namespace Behavior.Snapshots;

/// <summary>What the last run measured, one file a row whether it agreed or not: the material of tables and reports.</summary>
public sealed class ResultFolder(string folder)
{
    /// <summary>The folder's path.</summary>
    public string Path { get; } = folder;

    /// <summary>Keeps one row's result.</summary>
    public void Write(string name, Snapshot snapshot)
    {
        Directory.CreateDirectory(Path);
        File.WriteAllText(System.IO.Path.Combine(Path, name + ".json"), snapshot.ToJson(pinnedOnly: false));
    }
}
