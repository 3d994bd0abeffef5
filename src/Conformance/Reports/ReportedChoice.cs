using Behavior.Conformance.Cases;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using TorchSharp;

namespace Behavior.Conformance.Reports;

/// <summary>Files with several sets of weights: none is taken by itself, the error lists them, and each is found when it is chosen.</summary>
static class ReportedChoice
{
    const string AsIn = "as in ";

    public static IReadOnlyList<string> Problems(ReportedInput input) =>
    [
        .. WithoutChoice(input),
        .. input.Golden.GetProperty("chosen").EnumerateObject().SelectMany(chosen => Chosen(input, chosen.Name, chosen.Value)),
    ];

    static IEnumerable<string> WithoutChoice(ReportedInput input)
    {
        try
        {
            using var source = CheckpointFile.Open(input.File);
            return ["it was read without a choice"];
        }
        catch (BehaviorException refusal)
        {
            return input.Words("holders").Append("Holder").Where(h => !refusal.Text.Contains(h, StringComparison.Ordinal)).Select(h => $"the error does not name '{h}'");
        }
    }

    static IEnumerable<string> Chosen(ReportedInput input, string holder, GoldenValue values)
    {
        using var source = CheckpointFile.Open(input.File, holder);
        return [.. values.EnumerateObject().Where(v => !IsRight(input, source, v.Name, v.Value)).Select(v => $"under '{holder}', '{v.Name}' has other values")];
    }

    static bool IsRight(ReportedInput input, ITensorSource source, string name, GoldenValue expected)
    {
        using var scope = torch.NewDisposeScope();
        if (expected.ValueKind == System.Text.Json.JsonValueKind.Number) return source.Read(name).to(torch.float64).eq(expected.GetDouble()).all().item<bool>();
        using var other = CheckpointFile.Open(input.PathOf(expected.GetString()[AsIn.Length..]));
        return ReportedWeights.Equal(source, other, name);
    }
}
