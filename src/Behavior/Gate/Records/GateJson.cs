using System.Text.Encodings.Web;
using System.Text.Json;
using Behavior.Comparison;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Manifests.Items;

namespace Behavior.Gate.Records;

/// <summary>
/// A <see cref="GateRecord"/> as JSON, <c>behavior-gate/1</c>; docs/gate.md has its schema. Reading takes nothing on trust: it may come from whoever opened a
/// pull request. Texts are bounded, numbers finite, words known; members that nobody knows are refused.
/// </summary>
public static class GateJson
{
    const string Format = "behavior-gate/1";
    const int MostUpdates = 1_000, MostRows = 10_000, MostOfRow = 100, LongestText = 4_000;

    static readonly JsonWriterOptions s_format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    static readonly string[] s_members = ["format", "verdict", "alpha", "baseline", "candidate", "updates", "rows"];
    static readonly string[] s_ofUpdate = ["checkpoint", "verdict", "message", "weights_before", "weights_after", "anchor", "sentinels"];
    static readonly string[] s_ofRow =
    [
        "checkpoint", "row", "words", "against", "tier", "margin", "baseline", "candidate", "difference", "low", "high", "p", "p_adjusted", "n", "regressed", "fixed", "verdict", "same", "needed",
        "why", "slices", "worst_classes", "confusions",
    ];

    /// <summary>The JSON of a record.</summary>
    public static string Write(GateRecord record)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_format))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("verdict", record.Verdict.Word());
            json.WriteNumber("alpha", record.Alpha);
            json.WriteString("baseline", record.Baseline);
            json.WriteString("candidate", record.Candidate);
            json.WriteStartArray("updates");
            foreach (var update in record.Updates) Write(json, update);
            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var update in record.Updates)
                foreach (var row in update.Rows) Write(json, update.Checkpoint, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Reads a record.</summary>
    /// <exception cref="BehaviorException">BHV0447: it is none; the message says where.</exception>
    public static GateRecord Read(byte[] content, string file)
    {
        try
        {
            using var json = StrictJson.Parse(content);
            return new Reader().Record(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new BehaviorException("BHV0447", $"'{file}' is no outcome of a comparison: {Shorten.Message(failure.Message, 300)} "
                + $"Expected what 'behavior diff --json FILE' writes ({Format}).", failure);
        }
    }

    static void Write(Utf8JsonWriter json, UpdateRecord update)
    {
        json.WriteStartObject();
        json.WriteString("checkpoint", update.Checkpoint);
        json.WriteString("verdict", update.Verdict.Word());
        json.WriteString("message", update.Message);
        json.WriteString("weights_before", update.WeightsBefore);
        json.WriteString("weights_after", update.WeightsAfter);
        json.WriteString("anchor", update.Anchor);
        WriteList(json, "sentinels", update.Sentinels, lost =>
        {
            json.WriteString("benchmark", lost.Benchmark);
            json.WriteString("sample", lost.Sample);
            json.WriteString("label", lost.Label);
            json.WriteString("answer", lost.Answer);
        });
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string checkpoint, RowRecord row)
    {
        json.WriteStartObject();
        json.WriteString("checkpoint", checkpoint);
        json.WriteString("row", row.Row);
        json.WriteString("words", row.Words);
        json.WriteString("against", row.Against);
        json.WriteString("tier", GateTiers.Word(row.Tier));
        json.WriteNumber("margin", row.Margin);
        (string, double?)[] numbers =
        [
            ("baseline", row.Baseline), ("candidate", row.Candidate), ("difference", row.Difference), ("low", row.Low), ("high", row.High), ("p", row.P), ("p_adjusted", row.PAdjusted),
        ];
        foreach (var (name, value) in numbers)
            if (value is { } number) json.WriteNumber(name, number);
            else json.WriteNull(name);
        json.WriteNumber("n", row.N);
        json.WriteNumber("regressed", row.Regressed);
        json.WriteNumber("fixed", row.Fixed);
        json.WriteString("verdict", row.Verdict.Word());
        json.WriteBoolean("same", row.IsSame);
        if (row.Needed is { } needed) json.WriteNumber("needed", needed);
        else json.WriteNull("needed");
        json.WriteString("why", row.Why);
        Write(json, "slices", row.Slices);
        Write(json, "worst_classes", row.WorstClasses);
        WriteList(json, "confusions", row.Confusions, pair =>
        {
            json.WriteString("label", pair.Label);
            json.WriteString("answer", pair.Answer);
            json.WriteNumber("before", pair.Before);
            json.WriteNumber("after", pair.After);
        });
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, IReadOnlyList<SliceRecord> slices) => WriteList(json, name, slices, slice =>
    {
        json.WriteString("name", slice.Name);
        json.WriteNumber("n", slice.N);
        json.WriteNumber("lost", slice.Lost);
        json.WriteNumber("won", slice.Won);
        json.WriteNumber("p", slice.P);
    });

    /// <summary>A list of objects, each with the members that are written of it.</summary>
    static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Reads member by member.</summary>
    sealed class Reader
    {
        public GateRecord Record(JsonElement root)
        {
            Known(root, "the file", s_members);
            if (Text(root, "format") != Format) throw new JsonException($"'format' is '{Shorten.To(Text(root, "format"))}'.");
            var rows = List(root, "rows", MostRows).Select(r => (Checkpoint: Text(r, "checkpoint"), Row: Row(r))).ToLookup(r => r.Checkpoint, r => r.Row);
            UpdateRecord[] updates = [.. List(root, "updates", MostUpdates).Select(u => Update(u, rows))];
            if (rows.Select(r => r.Key).Except(updates.Select(u => u.Checkpoint)).Any()) throw new JsonException("a row belongs to no update.");
            return new(Verdict(root), Number(root, "alpha") ?? throw new JsonException("'alpha' is null."), Text(root, "baseline"), Text(root, "candidate"), updates);
        }

        static UpdateRecord Update(JsonElement update, ILookup<string, RowRecord> rows)
        {
            Known(update, "an update", s_ofUpdate);
            var checkpoint = Text(update, "checkpoint");
            return new(checkpoint, Verdict(update), Text(update, "message"), Text(update, "weights_before"), Text(update, "weights_after"), Text(update, "anchor"),
                [.. List(update, "sentinels", MostOfRow * MostOfRow).Select(s => new LostSentinel(Text(s, "benchmark"), Text(s, "sample"), Text(s, "label"), Text(s, "answer")))],
                [.. rows[checkpoint]]);
        }

        static RowRecord Row(JsonElement row)
        {
            Known(row, "a row", s_ofRow);
            var tier = GateTiers.Parse(Text(row, "tier")) ?? throw new JsonException("'tier' is none.");
            return new(Text(row, "row"), Text(row, "words"), (RowVerdict)Word(row, "verdict", VerdictWords.OfRows), tier, Number(row, "margin") ?? 0)
            {
                Against = Text(row, "against"),
                Baseline = Number(row, "baseline"),
                Candidate = Number(row, "candidate"),
                Difference = Number(row, "difference"),
                Low = Number(row, "low"),
                High = Number(row, "high"),
                P = Number(row, "p"),
                PAdjusted = Number(row, "p_adjusted"),
                N = Count(row, "n"),
                Regressed = Count(row, "regressed"),
                Fixed = Count(row, "fixed"),
                IsSame = row.GetProperty("same").GetBoolean(),
                Needed = row.GetProperty("needed").ValueKind == JsonValueKind.Null ? null : Count(row, "needed"),
                Why = Text(row, "why"),
                Slices = Slices(row, "slices"),
                WorstClasses = Slices(row, "worst_classes"),
                Confusions = [.. List(row, "confusions", MostOfRow).Select(c => new Confusion(Text(c, "label"), Text(c, "answer"), Count(c, "before"), Count(c, "after")))],
            };
        }

        static IReadOnlyList<SliceRecord> Slices(JsonElement row, string name) =>
            [.. List(row, name, MostOfRow).Select(s => new SliceRecord(Text(s, "name"), Count(s, "n"), Count(s, "lost"), Count(s, "won"), Number(s, "p") ?? 1))];

        static UpdateVerdict Verdict(JsonElement element) => (UpdateVerdict)Word(element, "verdict", VerdictWords.OfUpdates);

        static int Word(JsonElement element, string name, IReadOnlyList<string> words) =>
            words.ToList().IndexOf(Text(element, name)) is >= 0 and var i ? i : throw new JsonException($"'{name}' is none.");

        static void Known(JsonElement element, string what, string[] members)
        {
            if (element.ValueKind != JsonValueKind.Object) throw new JsonException($"{what} is no object.");
            if (element.EnumerateObject().FirstOrDefault(m => !members.Contains(m.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
                throw new JsonException($"{what} has the unknown member '{Shorten.To(unknown.Name)}'.");
        }

        static IEnumerable<JsonElement> List(JsonElement element, string name, int most)
        {
            var list = Member(element, name);
            if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > most) throw new JsonException($"'{name}' is no list of at most {most:N0}.");
            return list.EnumerateArray();
        }

        static string Text(JsonElement element, string name)
        {
            var text = Member(element, name).GetString() ?? throw new JsonException($"'{name}' is null.");
            return text.Length <= LongestText ? text : throw new JsonException($"'{name}' has {text.Length:N0} characters; at most {LongestText:N0} are read.");
        }

        static double? Number(JsonElement element, string name)
        {
            var value = Member(element, name);
            if (value.ValueKind == JsonValueKind.Null) return null;
            return value.GetDouble() is var number && double.IsFinite(number) ? number : throw new JsonException($"'{name}' is not finite.");
        }

        static int Count(JsonElement element, string name) => Member(element, name).GetInt32() is >= 0 and var count ? count : throw new JsonException($"'{name}' is negative.");

        static JsonElement Member(JsonElement element, string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : throw new JsonException($"'{name}' is missing.");
    }
}
