using System.Text.Json;
using Behavior.Evaluation;
using Parquet;
using Parquet.Schema;

namespace Behavior.Storage;

/// <summary>
/// Predictions as Parquet, one row a sample: <c>checkpoint</c>, <c>benchmark</c>, <c>transform</c>, <c>sample</c>, <c>label</c>, <c>top1</c>,
/// <c>confidence</c> (largest softmax probability), <c>logits</c> (a list of floats). DuckDB and pandas read it as it is.
/// The file's metadata hold the provenance and the class names. Names are those that the items had when it was computed.
/// </summary>
static class PredictionFile
{
    const int RowGroup = 16_384;

    static readonly DataField<string> s_checkpoint = new("checkpoint", nullable: false), s_benchmark = new("benchmark", nullable: false), s_transform = new("transform", nullable: false), s_sample = new("sample", nullable: false);
    static readonly DataField<int> s_label = new("label"), s_top1 = new("top1");
    static readonly DataField<float> s_confidence = new("confidence"), s_logit = new("element");
    static readonly ParquetSchema s_schema = new(s_checkpoint, s_benchmark, s_transform, s_sample, s_label, s_top1, s_confidence, new ListField("logits", s_logit));

    /// <summary>Writes the file whole.</summary>
    public static void Write(string path, Predictions predictions) => WriteAsync(path, predictions).GetAwaiter().GetResult();

    /// <summary>Reads the class scores, row-major [rows, classes]; null when the file has another shape.</summary>
    public static float[]? ReadLogits(string path, int rows, int classes) => ReadLogitsAsync(path, rows, classes).GetAwaiter().GetResult();

    /// <summary>What a file says of itself: checkpoint, benchmark, rows and provenance by name.</summary>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path) => ReadMetadataAsync(path).GetAwaiter().GetResult();

    static async Task WriteAsync(string path, Predictions predictions)
    {
        using var stream = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(s_schema, stream);
        writer.CustomMetadata = EntryMetadata.Of(predictions.Checkpoint, predictions.Benchmark, predictions.Samples.Count, predictions.Provenance,
            ("classes", JsonSerializer.Serialize(predictions.Classes)));
        for (var first = 0; first < predictions.Samples.Count; first += RowGroup)
            await WriteRows(writer, predictions, first, Math.Min(RowGroup, predictions.Samples.Count - first));
    }

    static async Task WriteRows(ParquetWriter writer, Predictions p, int first, int count)
    {
        var k = p.Classes.Count;
        using var group = writer.CreateRowGroup();
        await group.WriteAsync(s_checkpoint, Same(p.Checkpoint, count));
        await group.WriteAsync(s_benchmark, Same(p.Benchmark, count));
        await group.WriteAsync(s_transform, Same(p.Provenance.Transform, count));
        await group.WriteAsync(s_sample, p.Samples.Skip(first).Take(count).Select(s => s.Id).ToArray());
        await group.WriteAsync<int>(s_label, p.Labels.AsMemory(first, count));
        await group.WriteAsync<int>(s_top1, p.Top1.AsMemory(first, count));
        await group.WriteAsync<float>(s_confidence, Enumerable.Range(first, count).Select(i => Confidence(p.Logits.AsSpan(i * k, k), p.Top1[i])).ToArray());
        await group.WriteAllPartsAsync<float>(s_logit, p.Logits.AsMemory(first * k, count * k), Definitions(count * k), Repetitions(count, k), CancellationToken.None);
    }

    static string[] Same(string text, int count) => [.. Enumerable.Repeat(text, count)];

    /// <summary>Parquet's repetition levels: 0 where a row's list begins, 1 inside of it.</summary>
    static int[] Repetitions(int rows, int width)
    {
        var levels = new int[rows * width];
        for (var i = 0; i < levels.Length; i++) levels[i] = i % width == 0 ? 0 : 1;
        return levels;
    }

    /// <summary>Parquet's definition levels: neither a list nor a number is ever missing.</summary>
    static int[] Definitions(int length)
    {
        var levels = new int[length];
        Array.Fill(levels, s_logit.MaxDefinitionLevel);
        return levels;
    }

    /// <summary>The softmax probability of the answer, the largest class score.</summary>
    internal static float Confidence(ReadOnlySpan<float> row, int top1)
    {
        var sum = 0.0;
        foreach (var logit in row) sum += Math.Exp((double)logit - row[top1]);
        return (float)(1 / sum);
    }

    static async Task<float[]?> ReadLogitsAsync(string path, int rows, int classes)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        var logits = new float[rows * classes];
        var at = 0;
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var count = checked((int)group.RowCount * classes);
            if (at + count > logits.Length) return null;
            await group.ReadRawAsync<float>(reader.Schema.DataFields[^1], logits.AsMemory(at, count), new int[count], new int[count], CancellationToken.None);
            at += count;
        }
        return at == logits.Length ? logits : null;
    }

    static async Task<IReadOnlyDictionary<string, string>> ReadMetadataAsync(string path)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        return reader.CustomMetadata;
    }
}
