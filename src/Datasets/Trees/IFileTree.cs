using Behavior.Datasets.Containers;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Trees;

/// <summary>Files in folders, wherever they lie: on a disk, or in an archive that is read in place. Nothing is ever unpacked to a disk. Safe for several threads.</summary>
public interface IFileTree : IDisposable
{
    /// <summary>What messages call it: the path of the folder or archive.</summary>
    string Root { get; }

    /// <summary>Its files, by path, code point by code point. Hidden ones and what systems leave behind are not among them.</summary>
    IReadOnlyList<TreeFile> Files { get; }

    /// <summary>Its folders that hold nothing but what is passed over.</summary>
    IReadOnlyList<string> EmptyFolders { get; }

    /// <summary>What was found on the way that is no error.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>Where a file lies, below what the user named: its path, or <c>archive.zip!path</c>.</summary>
    string Where(TreeFile file);

    /// <summary>Why a file cannot be read, as far as that can be known without reading it; null for one that can.</summary>
    BehaviorException? Problem(TreeFile file);

    /// <summary>The bytes of a small file or a picture.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="BehaviorException">BHV0302, BHV0303: it is damaged, larger, or gone.</exception>
    byte[] Read(TreeFile file, long most);

    /// <summary>A file that is read here and there; the caller disposes it.</summary>
    /// <exception cref="BehaviorException">BHV0302: it cannot be opened.</exception>
    IBytes Open(TreeFile file);

    /// <summary>A hash of every file's path, size and time, and the youngest of the times: what changes when files do.</summary>
    /// <param name="again">Whether the files are looked at anew; else they are as when the tree was opened.</param>
    (string Hash, DateTime Youngest) Stamp(bool again);
}
