namespace Behavior.Suite.Fuzz;

/// <summary>Folders of this process for the files that readers want, gone with it.</summary>
static class Scratch
{
    static readonly string s_root = Directory.CreateTempSubdirectory("behavior-fuzz-").FullName;

    static Scratch() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(s_root, recursive: true);

    /// <summary>A folder of this name, in which everything of <paramref name="data"/> but JSON appears by links.</summary>
    public static string Folder(string name, string data = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(s_root, name.Replace('/', '-'))).FullName;
        if (!Directory.Exists(data)) return folder;
        foreach (var file in Directory.GetFiles(data).Where(f => Path.GetExtension(f) != ".json" || Path.GetFileName(f) == "images.json"))
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(file)), file);
        foreach (var inner in Directory.GetDirectories(data)) Directory.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(inner)), inner);
        return folder;
    }
}
