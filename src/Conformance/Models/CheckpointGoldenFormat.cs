using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;

namespace Behavior.Conformance.Models;

/// <summary>Checkpoint files (<c>checkpoint-golden/1</c>): valid ones tensor for tensor, hostile ones refused with their category. The figure counts what is wrong.</summary>
public sealed class CheckpointGoldenFormat : IConformanceFormat
{
    /// <summary>Of processor time, so that other work on the machine fails no case.</summary>
    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "checkpoint-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var folder = Path.GetDirectoryName(file)!;
        foreach (var entry in root.GetProperty("files").EnumerateCases())
        {
            var name = "checkpoints/" + entry.GetProperty("file").GetString();
            if (context.Wants(name)) yield return Run(name, Path.Combine(folder, entry.GetProperty("file").GetString()), entry);
        }
    }

    static ConformanceCase Run(string name, string path, GoldenValue entry)
    {
        var before = Environment.CpuUsage.TotalTime;
        var problems = Problems(path, entry);
        var used = Environment.CpuUsage.TotalTime - before;
        if (used > s_longest) problems.Add($"it took {used.TotalSeconds:0.0} s of processor time");
        return new(name, problems.Count, 0, string.Join("; ", problems.Take(3)));
    }

    static List<string> Problems(string path, GoldenValue entry)
    {
        var expected = entry.GetProperty("expect").GetString();
        try
        {
            using var source = Open(path, entry);
            var problems = CheckpointComparison.Problems(source, entry);
            return expected == "refuse" ? ["it was read and should have been refused: " + entry.GetProperty("why").GetString()] : problems;
        }
        catch (CheckpointException refusal) { return Judge(refusal, expected!, entry); }
        catch (Exception failure) { return [GoldenFailure.Note(failure)]; }
    }

    /// <summary>Where a file holds several sets of weights nothing is guessed: the golden's must be listed, and is then asked for.</summary>
    static ITensorSource Open(string path, GoldenValue entry)
    {
        var wanted = entry.TryGetProperty("state_dict_path", out var keys) ? string.Join('.', keys.EnumerateArray().Select(k => k.GetString())) : "";
        try { return CheckpointFile.Open(path); }
        catch (HolderException choice) when (choice.Holders.Any(h => h.Name == wanted)) { return CheckpointFile.Open(path, wanted); }
    }

    static List<string> Judge(CheckpointException refusal, string expected, GoldenValue entry)
    {
        var optional = entry.TryGetProperty("optional", out var may) && may.ValueKind == JsonValueKind.True;
        if (expected == "either" || (expected == "tensors" && optional && refusal.Category == "unsupported")) return [];
        if (expected == "tensors") return [$"it was refused: {refusal.Message}"];
        var allowed = entry.GetProperty("also").EnumerateArray().Select(a => a.GetString()).Append(entry.GetProperty("category").GetString());
        return allowed.Contains(refusal.Category) ? [] : [$"it was refused as {refusal.Category}, expected {string.Join(" or ", allowed)}: {refusal.Text}"];
    }
}
