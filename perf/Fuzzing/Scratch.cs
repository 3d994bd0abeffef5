namespace Behavior.Fuzzing;

/// <summary>A folder of this process in which one target puts each input under the name that its reader looks for.</summary>
sealed class Scratch
{
    readonly string _folder;

    /// <summary>Makes it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="files">What lies beside the input.</param>
    public Scratch(string target, params (string Name, byte[] Content)[] files)
    {
        _folder = Path.Combine(Path.GetTempPath(), $"behavior-fuzz-{Environment.ProcessId}", target);
        Directory.CreateDirectory(_folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete();
        foreach (var (name, content) in files) File.WriteAllBytes(Path.Combine(_folder, name), content);
    }

    /// <summary>The folder.</summary>
    public string Folder => _folder;

    /// <summary>Writes an input.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, byte[] input)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, input);
        return path;
    }

    void Delete()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
            Directory.Delete(Path.GetDirectoryName(_folder)!); // by the last target of the process
        }
        catch (IOException) { }
    }
}
