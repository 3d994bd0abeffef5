using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Behavior.Evaluation.Exports;
using DuckDB.NET.Data;

namespace Behavior.Evaluation.Bench.Tables;

/// <summary>The same answers in every form of file: those that <c>behavior export</c> writes, and what other programs make of them.</summary>
static class TableForms
{
    /// <summary>File names by form. <c>duckdb</c> is a Parquet file of one row group.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["parquet"] = "val.parquet", ["duckdb"] = "val.duckdb.parquet", ["npy"] = "val.logits.npy", ["npz"] = "val.npz", ["npz-deflated"] = "val.deflated.npz",
        ["csv"] = "val.csv", ["csv.gz"] = "val.csv.gz", ["jsonl"] = "val.jsonl",
    };

    public static void Write(string folder, string form, Predictions predictions)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Files[form]);
        if (File.Exists(path)) return;
        switch (form)
        {
            case "duckdb": WriteDuckDb(folder, path, predictions); break;
            case "npy": WriteArray(path, predictions); break;
            case "npz-deflated": Deflate(Made(folder, "npz", predictions), path); break;
            case "csv.gz": Gzip(Made(folder, "csv", predictions), path); break;
            default: PredictionTable.Write(path, form, predictions); break;
        }
    }

    static string Made(string folder, string form, Predictions predictions)
    {
        Write(folder, form, predictions);
        return Path.Combine(folder, Files[form]);
    }

    static void WriteDuckDb(string folder, string path, Predictions predictions)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT sample, logits FROM '{Made(folder, "parquet", predictions)}') TO '{path}' (FORMAT parquet)";
        command.ExecuteNonQuery();
    }

    static void WriteArray(string path, Predictions predictions)
    {
        File.WriteAllLines(Path.Combine(Path.GetDirectoryName(path)!, "val.ids.txt"), predictions.Samples.Select(s => s.Id));
        using var file = File.Create(path);
        var header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({predictions.Samples.Count}, {predictions.Classes.Count}), }}".PadRight(117) + "\n";
        file.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header)]);
        var part = 1 << 20;
        for (var at = 0; at < predictions.Logits.Length; at += part) file.Write(MemoryMarshal.AsBytes(predictions.Logits.AsSpan(at, Math.Min(part, predictions.Logits.Length - at))));
    }

    static void Deflate(string from, string to)
    {
        using var source = ZipFile.OpenRead(from);
        using var target = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            using var read = entry.Open();
            using var write = target.CreateEntry(entry.Name, CompressionLevel.Fastest).Open();
            read.CopyTo(write);
        }
    }

    static void Gzip(string from, string to)
    {
        using var read = File.OpenRead(from);
        using var write = new GZipStream(File.Create(to), CompressionLevel.Fastest);
        read.CopyTo(write);
    }
}
