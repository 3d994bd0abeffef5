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
        throw new BehaviorException("BHV0016", $"There is no suite '{path ?? Default}' from {Environment.CurrentDirectory} upwards. Name the test project's folder with --suite.");
    }

    /// <summary>The newest manifest that a build of the suite has left.</summary>
    /// <exception cref="BehaviorException">BHV0010: it was never built.</exception>
    public Manifest Manifest()
    {
        var name = new DirectoryInfo(Folder).Name;
        string[] places = [Path.Combine(Folder, "..", "..", "artifacts", "bin", name), Path.Combine(Folder, "bin")];
        var newest = places.Where(Directory.Exists)
            .SelectMany(p => Directory.EnumerateFiles(p, ManifestReader.FileName, SearchOption.AllDirectories))
            .MaxBy(File.GetLastWriteTimeUtc);
        return newest is not null
            ? ManifestReader.Read(newest)
            : throw new BehaviorException("BHV0010", $"The suite in {Folder} has not been built. Run: dotnet build \"{Folder}\"");
    }
}
