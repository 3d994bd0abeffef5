using System.Security.Cryptography;
using System.Text.Json;
using Behavior.Diagnostics.Files;
using Behavior.Metrics;
using Parquet;
using Parquet.Schema;

namespace Behavior.Baselines;

/// <summary>
/// A baseline as Parquet, one row a sample and view: <c>benchmark</c>, <c>view</c>, <c>sample</c> (32 bits of a hash of its id), <c>top1</c>,
/// <c>confidence</c> (0 to 65,535; -1 where nothing said it). One row group a view, samples ascending. The metadata <c>baseline</c> hold the checkpoint, its
/// weights, the rows with the hashes of the snapshots that they belong to, and the views with the hashes of their answers, which reading checks. The 32 bytes
/// behind the file's mark, which no reader of Parquet looks at, are the SHA-256 of all else: what was damaged never reaches a parser.
/// </summary>
static class BaselineFile
{
    /// <summary>Bytes of the mark PAR1 at the file's beginning.</summary>
    const int Mark = 4;

    const string Format = "behavior-baseline/1", Metadata = "baseline";

    /// <summary>Answers in one view, and views in one file: more than any benchmark has.</summary>
    const int MostSamples = 4_000_000, MostViews = 10_000;

    static readonly DataField<string> s_benchmark = new("benchmark", nullable: false), s_view = new("view", nullable: false);
    static readonly DataField<long> s_sample = new("sample");
    static readonly DataField<int> s_top1 = new("top1"), s_confidence = new("confidence");
    static readonly ParquetSchema s_schema = new(s_benchmark, s_view, s_sample, s_top1, s_confidence);

    /// <summary>The file's content.</summary>
    public static byte[] Write(Baseline baseline)
    {
        using var stream = new MemoryStream();
        WriteAsync(stream, baseline).GetAwaiter().GetResult();
        var content = stream.ToArray();
        SHA256.HashData(content, content.AsSpan(Mark, SHA256.HashSizeInBytes));
        return content;
    }

    /// <summary>Reads a file's content and checks that it is what it says.</summary>
    /// <exception cref="InvalidDataException">It is cut off, altered, or no baseline.</exception>
    public static Baseline Read(byte[] content)
    {
        RequireSum(content);
        try { return ReadAsync(content).GetAwaiter().GetResult(); }
        catch (Exception failure) when (failure is not InvalidDataException) // whatever a parser makes of damaged bytes
        {
            throw new InvalidDataException(failure.Message, failure);
        }
    }

    static async Task WriteAsync(Stream stream, Baseline baseline)
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        foreach (var field in new[] { s_benchmark.Name, s_view.Name }) options.ColumnEncodingHints[field] = EncodingHint.Dictionary;
        options.ColumnEncodingHints[s_sample.Name] = EncodingHint.DeltaBinaryPacked;
        foreach (var field in new[] { s_top1.Name, s_confidence.Name }) options.ColumnEncodingHints[field] = EncodingHint.ByteSplitStream;
        Answers[] all = [.. baseline.Answers.Values.OrderBy(a => a.View.Benchmark, StringComparer.Ordinal).ThenBy(a => a.View.Name, StringComparer.Ordinal).ThenBy(a => a.Hash)];
        await using var writer = await ParquetWriter.CreateAsync(s_schema, stream, options);
        if (stream.Position != Mark) throw new InvalidOperationException("the file's mark is not written at once: there is no place for the checksum");
        stream.Write(new byte[SHA256.HashSizeInBytes]);
        writer.CustomMetadata = new Dictionary<string, string> { [Metadata] = JsonSerializer.Serialize(Description.Of(baseline, all)) };
        foreach (var answers in all)
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(s_benchmark, Same(answers.View.Benchmark, answers.Count));
            await group.WriteAsync(s_view, Same(answers.View.Name, answers.Count));
            await group.WriteAsync<long>(s_sample, answers.Samples.Select(s => (long)s).ToArray());
            await group.WriteAsync<int>(s_top1, answers.Top1.ToArray());
            await group.WriteAsync<int>(s_confidence, answers.Confidences?.Select(c => (int)c).ToArray() ?? Same(-1, answers.Count));
        }
    }

    static void RequireSum(byte[] content)
    {
        if (content.Length < 2 * Mark + SHA256.HashSizeInBytes || !content.AsSpan().StartsWith("PAR1"u8)) throw new InvalidDataException("it is no Parquet file, or was cut off");
        byte[] summed = [.. content], said = content[Mark..(Mark + SHA256.HashSizeInBytes)];
        summed.AsSpan(Mark, SHA256.HashSizeInBytes).Clear();
        if (!SHA256.HashData(summed).AsSpan().SequenceEqual(said)) throw new InvalidDataException("its content is not that of its checksum: it was cut off or altered");
    }

    static T[] Same<T>(T value, int count) => [.. Enumerable.Repeat(value, count)];

    static async Task<Baseline> ReadAsync(byte[] content)
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(content));
        if (!reader.CustomMetadata.TryGetValue(Metadata, out var text)) throw new InvalidDataException($"it is a Parquet file without the metadata '{Metadata}'");
        using (StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(text))) { } // no key twice
        var said = JsonSerializer.Deserialize<Description>(text) ?? throw new InvalidDataException("its metadata are empty");
        said.Check(reader.RowGroupCount);
        var answers = new Dictionary<string, Answers>();
        for (var g = 0; g < said.Views.Length; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var one = await Read(group, said.Views[g]);
            if (one.Hash != said.Views[g].Hash || !answers.TryAdd(one.Hash, one)) throw new InvalidDataException($"the answers of '{one.View}' are not those that its metadata name");
        }
        return new(said.Checkpoint, said.Weights, [.. said.Rows.Select(r => r.ToRow(answers))], answers);
    }

    static async Task<Answers> Read(ParquetRowGroupReader group, View view)
    {
        if (group.RowCount is < 0 or > MostSamples) throw new InvalidDataException($"a view has {group.RowCount:N0} rows; at most {MostSamples:N0} are read");
        var n = (int)group.RowCount;
        var (samples, top1, confidences) = (new long[n], new int[n], new int[n]);
        await group.ReadAsync<long>(s_sample, samples.AsMemory());
        await group.ReadAsync<int>(s_top1, top1.AsMemory());
        await group.ReadAsync<int>(s_confidence, confidences.AsMemory());
        var says = n > 0 && confidences[0] >= 0;
        if (confidences.Any(c => says ? c is < 0 or > ushort.MaxValue : c != -1)) throw new InvalidDataException("a confidence is none of 0 to 65,535");
        return Answers.Read(new(view.Benchmark, view.Name), view.Classes, view.Origin, [.. samples.Select(s => checked((uint)s))], top1, says ? [.. confidences.Select(c => (ushort)c)] : null);
    }

    /// <summary>The metadata.</summary>
    sealed record Description(string Format, string Checkpoint, string Weights, Row[] Rows, View[] Views)
    {
        public static Description Of(Baseline baseline, Answers[] all) => new(BaselineFile.Format, baseline.Checkpoint, baseline.Weights,
            [.. baseline.Rows.Select(r => Row.Of(r))], [.. all.Select(a => new View(a.View.Benchmark, a.View.Name, a.Hash, a.Classes, a.Origin))]);

        public void Check(int groups)
        {
            if (Format != BaselineFile.Format) throw new InvalidDataException($"its format is '{Diagnostics.Shorten.To(Format ?? "")}'; this version reads '{BaselineFile.Format}'");
            if (Checkpoint is null || Weights is null || Rows is null || Views is null) throw new InvalidDataException("its metadata lack checkpoint, weights, rows or views");
            if (Views.Length != groups || groups > MostViews) throw new InvalidDataException($"it names {Views.Length:N0} views and holds {groups:N0}");
            if (Views.Any(v => v is not { Benchmark: not null, Name: not null, Hash: not null, Classes: not null, Origin: not null })) throw new InvalidDataException("a view lacks a member");
            if (Rows.Any(r => r is not { Name: not null, Metric: not null, Dataset: not null, Figures: not null, Answers: not null })) throw new InvalidDataException("a row lacks a member");
            if (Rows.Select(r => r.Name).Distinct().Count() < Rows.Length) throw new InvalidDataException("a row stands twice");
        }
    }

    sealed record Row(string Name, string Metric, string Dataset, string Figures, string[] Answers, double? Value, double? Low, double? High, int N)
    {
        public static Row Of(BaselineRow row) =>
            new(row.Name, row.Metric, row.Dataset, row.Figures, [.. row.Answers], row.Value?.ValueOrNull, row.Value?.Low, row.Value?.High, row.Value?.N ?? 0);

        public BaselineRow ToRow(Dictionary<string, Answers> answers) => new(Name, Metric, Dataset, Figures)
        {
            Answers = Answers.All(answers.ContainsKey) ? Answers : throw new InvalidDataException($"row '{Name}' names answers that it does not hold"),
            Value = Value is { } value ? new(value, N, Low, High) : null,
        };
    }

    sealed record View(string Benchmark, string Name, string Hash, string Classes, string Origin);
}
