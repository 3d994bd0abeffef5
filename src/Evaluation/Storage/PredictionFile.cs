using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Behavior.Evaluation.Storage;

/// <summary>
/// Predictions as Parquet, one row a sample: <c>checkpoint</c>, <c>benchmark</c>, <c>transform</c>, <c>sample</c>, <c>label</c>, <c>top1</c>,
/// <c>confidence</c> (probability of the answer; NaN where the source does not say), <c>logits</c> (a list of floats; no such column where the
/// source gives no scores). DuckDB and pandas read it as it is. The file's metadata hold the provenance and the class ids. Names are those
/// that the items had when it was computed.
/// </summary>
static class PredictionFile
{
    /// <summary>Rows of a row group at most, and about as many numbers: a reader holds a group, and more than once.</summary>
    const int GroupRows = 16_384, GroupNumbers = 1 << 20;

    static readonly DataField<string> s_checkpoint = new("checkpoint", nullable: false), s_benchmark = new("benchmark", nullable: false);
    static readonly DataField<string> s_transform = new("transform", nullable: false), s_sample = new("sample", nullable: false);
    static readonly DataField<int> s_label = new("label"), s_top1 = new("top1");
    static readonly DataField<float> s_confidence = new("confidence"), s_logit = new("element");
    static readonly Field[] s_common = [s_checkpoint, s_benchmark, s_transform, s_sample, s_label, s_top1, s_confidence];
    static readonly ParquetSchema s_withScores = new([.. s_common, new ListField("logits", s_logit)]), s_withoutScores = new(s_common);

    /// <summary>Writes the file whole.</summary>
    public static void Write(string path, Predictions predictions)
    {
        using var stream = File.Create(path);
        Write(stream, predictions);
    }

    /// <summary>Writes the file's content to a stream that can seek.</summary>
    public static void Write(Stream stream, Predictions predictions) => WriteAsync(stream, predictions).GetAwaiter().GetResult();

    /// <summary>Reads the answers; null when the file has another shape.</summary>
    public static AnswerTable? Read(string path, int rows, int classes) => ReadAsync(path, rows, classes).GetAwaiter().GetResult();

    /// <summary>What a file says of itself: checkpoint, benchmark, rows and provenance by name.</summary>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path) => ReadMetadataAsync(path).GetAwaiter().GetResult();

    static async Task WriteAsync(Stream stream, Predictions predictions)
    {
        await using var writer = await ParquetWriter.CreateAsync(predictions.HasScores ? s_withScores : s_withoutScores, stream);
        writer.CustomMetadata = EntryMetadata.Of(predictions.Checkpoint, predictions.Benchmark, predictions.Samples.Count, predictions.Provenance,
            ("classes", JsonSerializer.Serialize(predictions.Classes)));
        var rows = predictions.HasScores ? Math.Clamp(GroupNumbers / predictions.Classes.Count, 1, GroupRows) : GroupRows;
        for (var first = 0; first < predictions.Samples.Count; first += rows)
            await WriteRows(writer, predictions, first, Math.Min(rows, predictions.Samples.Count - first));
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
        await group.WriteAsync<float>(s_confidence, p.SaysConfidence ? p.Confidences.AsMemory(first, count) : Same(float.NaN, count));
        if (p.HasScores)
            await group.WriteAllPartsAsync<float>(s_logit, p.Logits.AsMemory(first * k, count * k), Definitions(count * k), Repetitions(count, k), CancellationToken.None);
    }

    static T[] Same<T>(T value, int count) => [.. Enumerable.Repeat(value, count)];

    /// <summary>Parquet's repetition levels: 0 where a row's list begins, 1 inside of it.</summary>
    static int[] Repetitions(int rows, int width)
    {
        var levels = new int[rows * width];
        for (var i = 0; i < levels.Length; i++) levels[i] = i % width == 0 ? 0 : 1;
        return levels;
    }

    /// <summary>Parquet's definition levels: neither a list nor a number is ever missing.</summary>
    static int[] Definitions(int length) => Same(s_logit.MaxDefinitionLevel, length);

    static async Task<AnswerTable?> ReadAsync(string path, int rows, int classes)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        var fields = reader.Schema.DataFields;
        if (fields[^1].Name == s_logit.Name)
            return await ReadColumn<float>(reader, fields[^1], rows * classes, classes) is { } scores ? AnswerTable.OfScores(scores, classes) : null;
        var top1 = await ReadColumn<int>(reader, fields.First(f => f.Name == s_top1.Name), rows, 1);
        var confidences = await ReadColumn<float>(reader, fields.First(f => f.Name == s_confidence.Name), rows, 1);
        return top1 is null || confidences is null ? null : AnswerTable.OfClasses(top1, confidences.Any(float.IsNaN) ? null : confidences);
    }

    static async Task<T[]?> ReadColumn<T>(ParquetReader reader, DataField field, int length, int width) where T : struct
    {
        var values = new T[length];
        var at = 0;
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var count = checked((int)group.RowCount * width);
            if (at + count > values.Length) return null;
            await group.ReadRawAsync<T>(field, values.AsMemory(at, count), new int[count], new int[count], CancellationToken.None);
            at += count;
        }
        return at == values.Length ? values : null;
    }

    static async Task<IReadOnlyDictionary<string, string>> ReadMetadataAsync(string path)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        return reader.CustomMetadata;
    }
}
