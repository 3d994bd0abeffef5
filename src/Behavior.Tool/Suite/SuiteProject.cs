using Behavior.Diagnostics;
using Behavior.Manifests;

namespace Behavior.Tool.Suite;

/// <summary>A test project that holds a suite, and the manifest that its build has written.</summary>
sealed class SuiteProject
{
    const string Default = "tests/Behavior.Tests";

    SuiteProject(string folder) => Folder = folder;

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>The suite at <paramref name="path"/>, or the default one in this folder or the nearest one above it.</summary>
    /// <exception cref="BehaviorException">BHV0016: there is none.</exception>
    public static SuiteProject Find(string? path)
    {
        if (path is not null && Directory.Exists(path)) return new(Path.GetFullPath(path));
        for (var at = new DirectoryInfo(Environment.CurrentDirectory); path is null && at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, Default))) return new(Path.Combine(at.FullName, Default));
        throw new BehaviorException("BHV0016", path is null
            ? $"There is no suite here: no folder {Default} in {Environment.CurrentDirectory} or above it. "
                + "Go to a clone of Behavior, or name the folder of your suite's test project with --suite FOLDER."
            : $"There is no suite '{path}': no such folder. Name the folder of the suite's test project with --suite FOLDER.");
    }

    /// <summary>The newest manifest that a build of the suite has left; made anew where files of items are newer, or something else is asked for.</summary>
    /// <param name="given">Build properties that are asked for; those that are not are as at the last build.</param>
    /// <exception cref="BehaviorException">BHV0010: it was never built. BHV0029, BHV00xx: the items as they are now cannot be read, or are wrong.</exception>
    public Manifest Manifest(IReadOnlyList<KeyValuePair<string, string>>? given = null)
    {
        var newest = ManifestFile() ?? throw new BehaviorException("BHV0010", $"The suite in {Folder} has not been built. Run: dotnet build \"{Folder}\"");
        return FreshManifest.Read(newest, given ?? []);
    }

    /// <summary>The manifest as the last build has written it; null where the suite was never built.</summary>
    public Manifest? Built => ManifestFile() is { } file ? ManifestReader.Read(file) : null;

    /// <summary>The newest manifest's file; null where the suite was never built.</summary>
    string? ManifestFile()
    {
        var name = new DirectoryInfo(Folder).Name;
        string[] places = [Path.Combine(Folder, "..", "..", "artifacts", "bin", name), Path.Combine(Folder, "bin")];
        return places.Where(Directory.Exists)
            .SelectMany(p => Directory.EnumerateFiles(p, ManifestReader.FileName, SearchOption.AllDirectories))
            .MaxBy(File.GetLastWriteTimeUtc);
    }
}
