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
        Text(json, "id"), Text(json, "claim"), Text(json, "section"), Text(json, "verdict"), Text(json, "paper"),
        [.. json.GetProperty("parts").EnumerateArray().Select(Part)]);

    static ResultPart Part(JsonElement json)
    {
        var n = json.GetProperty("n").GetInt32();
        var effect = json.TryGetProperty("effect", out var value)
            ? new Estimate(value.GetDouble(), n, Number(json, "low"), Number(json, "high"))
            : Estimate.Undefined(n, Text(json, "undefined"));
        return new(Text(json, "name"), Text(json, "groups"), effect, json.GetProperty("units").GetInt32(), Number(json, "detectable"), Text(json, "verdict"), Number(json, "paper"));
    }

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}
