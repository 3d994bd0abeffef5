using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Diagnostics.Zip;
using Microsoft.Win32.SafeHandles;

namespace Behavior.Datasets.Trees;

/// <summary>The zip archive of a benchmark, with a benchmark's errors. Nothing is ever extracted. Safe for several threads.</summary>
sealed class PictureArchive : IDisposable
{
    /// <summary>Files in one archive; ImageNet's training set has 1,281,167.</summary>
    public const int MostFiles = 1_500_000;

    readonly string _path;
    readonly ZipReader _zip;

    PictureArchive(string path, SafeFileHandle file, ZipReader zip) => (_path, File, _zip) = (path, file, zip);

    /// <summary>Opens an archive and checks its directory.</summary>
    /// <param name="name">The benchmark's name.</param>
    /// <param name="path">The archive.</param>
    /// <exception cref="AbsentException">BHV0301: there is nothing at the path.</exception>
    /// <exception cref="BehaviorException">BHV0302: something else than a zip archive is there, or a damaged one; BHV0303: an archive that is not read.</exception>
    public static PictureArchive Open(string name, string path)
    {
        if (RegularFile.KindOf(path) == PathKind.Nothing) throw new AbsentException("BHV0301", $"The data of '{name}' are not here: no file '{path}'.");
        try
        {
            RegularFile.Check(path, FileLimits.Large);
            var file = System.IO.File.OpenHandle(path, options: FileOptions.RandomAccess);
            try { return new(path, file, new ZipReader(file, MostFiles)); }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (ZipException failure) { throw Bad(path, failure); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0302", $"The data of '{name}' cannot be read from {path}: {failure.Message} Expected a zip archive. "
                + "Check Root on the Benchmark item, or fetch the archive again.", failure);
        }
    }

    /// <summary>The open file.</summary>
    public SafeFileHandle File { get; }

    /// <summary>Its files and folders, in the directory's order.</summary>
    public IReadOnlyList<ZipEntry> Entries => _zip.Entries;

    /// <summary>Why an entry cannot be read, with its code; null for one that can.</summary>
    public BehaviorException? Problem(ZipEntry entry)
    {
        try { ZipReader.Check(entry); }
        catch (ZipException failure) { return Bad(_path, failure); }
        return entry.Size <= FileLimits.Picture ? null
            : new("BHV0303", $"'{entry.Name}' in {_path} says it unpacks to {entry.Size:N0} bytes; pictures above {FileLimits.Picture:N0} are refused.");
    }

    /// <summary>The bytes of an entry.</summary>
    /// <exception cref="BehaviorException">BHV0302: the entry is damaged, or the file cannot be read.</exception>
    public byte[] Read(ZipEntry entry)
    {
        try
        {
            var bytes = new byte[entry.Size];
            _zip.Read(entry, bytes);
            return bytes;
        }
        catch (ZipException failure) { throw Bad(_path, failure); }
        catch (IOException failure) { throw new BehaviorException("BHV0302", $"'{entry.Name}' in {_path} cannot be read: {failure.Message} Check the disk, or fetch the archive again.", failure); }
    }

    public void Dispose() => _zip.Dispose();

    static BehaviorException Bad(string path, ZipException failure) => failure.Fault is ZipFault.Path or ZipFault.Duplicate or ZipFault.Unsupported or ZipFault.Encrypted
        ? new("BHV0303", $"{path} is not read: {failure.Message}. {Mend(failure.Fault)}", failure)
        : new("BHV0302", $"{path} is not a sound zip archive: {failure.Message}. {Mend(failure.Fault)}", failure);

    static string Mend(ZipFault fault) => fault switch
    {
        ZipFault.Truncated => "Usual cause: an interrupted download, or no zip archive at all. Fetch the archive again.",
        ZipFault.Path => "Usual cause: an archive packed with whole paths, or an attack; nothing was extracted. Pack the class folders again from the folder that holds them: zip -0 -r NEW.zip .",
        ZipFault.Duplicate => "Which one counts is not defined. Pack the archive again.",
        ZipFault.Encrypted => "Only a password opens it. Extract it with its password (7z x ARCHIVE.zip) and pack the class folders again without one: zip -0 -r NEW.zip .",
        ZipFault.Unsupported => "Extract it with the tool that made it, or with 7z x ARCHIVE.zip, and pack the class folders again: zip -0 -r NEW.zip .",
        ZipFault.Size => "Usual cause: a damaged or hostile archive. Fetch it again from its publisher, or pack the class folders again without compression: zip -0 -r NEW.zip .",
        _ => "Usual cause: a download that was damaged on its way. Fetch the archive again and compare its checksum.",
    };
}
