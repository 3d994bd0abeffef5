using Behavior.Conformance.Cases;
using Behavior.Conformance.Metrics;
using Behavior.Datasets;
using Behavior.Diagnostics;

namespace Behavior.Conformance.Layouts;

/// <summary>A damaged or hostile copy of a layout: it ends in an error or a note that names what is wrong, or is read whole.</summary>
static class BrokenLayout
{
    /// <summary>What a hostile pickle of the kit leaves behind where it is run.</summary>
    const string Trace = "hostile-pickle-was-run.txt";

    public static IReadOnlyList<string> Problems(string folder, GoldenValue golden)
    {
        using var copy = new LinkedCopy(Path.Combine(folder, golden.Word("root")), golden);
        var (text, notes, samples, labels) = Read(golden, copy.Root);
        var expect = golden.GetProperty("expect");
        var result = expect.Word("result");
        string[] named = expect.TryGetProperty("must_name", out var names) ? [.. names.EnumerateArray().Select(n => n.GetString())] : [];
        var problems = new List<string>();
        if (File.Exists(Trace)) problems.Add("the pickle was run");
        if (text.Length > 0 && (result is "ok" or "warning")) return [.. problems, $"read expected, refused: {text}"];
        if (text.Length == 0 && result == "error") return [.. problems, "refused expected, read"];
        var said = text.Length > 0 ? text : notes;
        if (result != "ok" && !(result == "ok or error" && text.Length == 0))
            problems.AddRange(named.Where(n => !said.Contains(n, StringComparison.Ordinal)).Select(n => $"'{n}' is not named: {said}"));
        if (text.Length == 0 && expect.TryGetProperty("samples", out var count) && count.GetInt32() != samples) problems.Add($"{count} samples expected, {samples} found");
        if (expect.TryGetProperty("labels", out var wanted))
            problems.AddRange(wanted.EnumerateObject()
                .Where(l => labels.GetValueOrDefault(l.Name) != l.Value.ToString())
                .Select(l => $"{l.Name} is {labels.GetValueOrDefault(l.Name) ?? "not there"}, {l.Value} expected"));
        return problems;
    }

    /// <summary>Opens it, and where that succeeds decodes every picture: the error's text or all of them, the notes, and how many samples there are.</summary>
    static (string Text, string Notes, int Samples, Dictionary<string, string> Labels) Read(GoldenValue golden, string root)
    {
        try
        {
            var (reader, source) = GoldenSource.Of(golden, root);
            using var data = reader.Open(source);
            var labels = data.Samples.Where(s => s.Annotations.ContainsKey("class") && s.Annotations.ContainsKey("pug"))
                .DistinctBy(s => s.Annotations["class"]).ToDictionary(s => s.Annotations["class"], s => s.Annotations["pug"], StringComparer.Ordinal);
            return (string.Join("\n", Undecodable(data)), string.Join("\n", data.Notes), data.Samples.Count, labels);
        }
        catch (BehaviorException failure) when (failure.Code is not ("BHV0304" or "BHV0308")) { return (failure.Message, "", 0, []); }
    }

    static IEnumerable<string> Undecodable(IDataset data)
    {
        for (var i = 0; i < data.Samples.Count; i++)
        {
            string text;
            try
            {
                data.Load(i);
                continue;
            }
            catch (BehaviorException failure) { text = failure.Message; }
            yield return text;
        }
    }
}
