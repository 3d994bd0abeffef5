using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Trees;

/// <summary>Opens what a benchmark's root names: a folder, an archive, or a folder of archives, which are read as if they were unpacked side by side.</summary>
static class FileTrees
{
    static readonly string[] s_archives = [".zip", ".tar", ".tar.gz", ".tgz"];

    /// <summary>Opens the tree.</summary>
    /// <param name="benchmark">The benchmark's name, for messages.</param>
    /// <param name="root">A folder or a file. Of a file that is no archive to be opened, the folder is opened that it lies in.</param>
    /// <param name="archives">Whether archives are opened; not where they are read as shards.</param>
    /// <exception cref="AbsentException">BHV0301: there is nothing at the root.</exception>
    /// <exception cref="BehaviorException">BHV0302, BHV0303: what is there cannot be read.</exception>
    public static IFileTree Open(string benchmark, string root, bool archives = true)
    {
        if (RegularFile.KindOf(root) == PathKind.Nothing) throw new AbsentException("BHV0301", $"The data of '{benchmark}' are not here: there is no file or folder '{root}'.");
        if (!Directory.Exists(root)) return archives && IsArchive(root) ? Archive(benchmark, root) : new FolderTree(Path.GetDirectoryName(Path.GetFullPath(root))!);
        var folder = new FolderTree(root);
        var packed = folder.Files.Where(f => IsArchive(f.Path)).ToList();
        return archives && packed.Count > 0 && folder.Files.All(f => IsArchive(f.Path) || IsBeside(f.Path))
            ? new SideBySideTree(root, [.. packed.Select(f => (f.Path, (Func<IFileTree>)(() => Archive(benchmark, Path.Combine(root, f.Path), f.Path))))])
            : folder;
    }

    /// <summary>An archive.</summary>
    /// <param name="benchmark">The benchmark's name, for messages.</param>
    /// <param name="path">The archive.</param>
    /// <param name="name">What it is called below what the user named; empty where that is the archive itself.</param>
    public static IFileTree Archive(string benchmark, string path, string name = "") =>
        path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new ZipTree(benchmark, path, name) : new TarTree(path, name);

    /// <summary>A zip archive, whatever its name.</summary>
    public static IFileTree Zip(string benchmark, string path) => new ZipTree(benchmark, path, "");

    /// <summary>Whether a file's name is an archive's.</summary>
    public static bool IsArchive(string path) => Array.Exists(s_archives, a => path.EndsWith(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file may lie beside archives and say nothing: checksums, licences, notes.</summary>
    static bool IsBeside(string path) => Path.GetExtension(path).ToUpperInvariant() is ".MD5" or ".SHA1" or ".SHA256" or ".MD" or ".TXT" or "" or ".PDF" or ".HTML";
}
