using System.Formats.Tar;
using System.IO.Compression;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Commands;

/// <summary>The kit of dataset layouts that every clone carries, unpacked for the tests of a class.</summary>
public sealed class DatasetKit : IDisposable
{
    readonly TempFolder _temp = new();

    public DatasetKit()
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(SharedFolder.RepositoryRoot, "tests", "Datasets.Tests", "Conformance", "datasets.tar.gz")), CompressionMode.Decompress);
        TarFile.ExtractToDirectory(packed, Folder, overwriteFiles: false);
    }

    public string Folder => _temp.Path;

    public void Dispose() => _temp.Dispose();
}
