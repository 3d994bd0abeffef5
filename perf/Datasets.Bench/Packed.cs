using System.Formats.Tar;
using System.IO.Compression;
using DuckDB.NET.Data;

namespace Behavior.Datasets.Bench;

/// <summary>One set of pictures in every container: class folders on a disk, a zip (stored) and a tar of them, and a Parquet file with the rows of Hugging Face.</summary>
static class Packed
{
    /// <summary>Packs the folder <c>pictures</c> of a work folder.</summary>
    public static void Write(string work)
    {
        var folder = Path.Combine(work, "pictures");
        if (!File.Exists(Zip(work))) ZipFile.CreateFromDirectory(folder, Zip(work), CompressionLevel.NoCompression, includeBaseDirectory: false);
        if (!File.Exists(Tar(work))) TarFile.CreateFromDirectory(folder, Tar(work), includeBaseDirectory: false);
        if (!File.Exists(Parquet(work))) WriteParquet(folder, Parquet(work));
    }

    public static string Zip(string work) => Path.Combine(work, "pictures.zip");

    public static string Tar(string work) => Path.Combine(work, "pictures.tar");

    public static string Parquet(string work) => Path.Combine(work, "pictures.parquet");

    static void WriteParquet(string folder, string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT {{'bytes': content, 'path': filename}} AS image, parse_filename(parse_dirpath(filename)) AS label FROM read_blob('{folder}/*/*') ORDER BY filename) "
            + $"TO '{path}' (FORMAT parquet, ROW_GROUP_SIZE 2048, COMPRESSION snappy)";
        command.ExecuteNonQuery();
    }
}
