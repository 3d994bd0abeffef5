using System.Text.Json;
using Behavior.Metrics;

namespace Behavior.Report.Results;

/// <summary>A finding in a result.</summary>
/// <param name="Id">Its name in the list of findings.</param>
/// <param name="Claim">The claim in words.</param>
/// <param name="Section">Number and title of the paper's section.</param>
/// <param name="Verdict"><c>holds</c>, <c>refuted</c>, <c>inconclusive</c> or <c>no verdict</c>.</param>
/// <param name="Paper">What the paper found.</param>
/// <param name="Parts">Its comparisons.</param>
public sealed record ResultFinding(string Id, string Claim, string Section, string Verdict, string Paper, IReadOnlyList<ResultPart> Parts)
{
    internal static ResultFinding Read(JsonElement json) => new(
        ResultJson.Text(json, "id"), ResultJson.Text(json, "claim"), ResultJson.Text(json, "section"), ResultJson.Text(json, "verdict"), ResultJson.Text(json, "paper"),
        [.. ResultJson.List(json, "parts").EnumerateArray().Select(Part)]);

    static ResultPart Part(JsonElement json)
    {
        var n = ResultJson.Count(json, "n");
        var effect = ResultJson.Number(json, "effect") is { } value
            ? new Estimate(value, n, ResultJson.Number(json, "low"), ResultJson.Number(json, "high"))
            : Estimate.Undefined(n, ResultJson.Text(json, "undefined"));
        return new(ResultJson.Text(json, "name"), ResultJson.Text(json, "groups"), effect, ResultJson.Count(json, "units"), ResultJson.Number(json, "detectable"),
            ResultJson.Text(json, "verdict"), ResultJson.Number(json, "paper"));
    }
}
