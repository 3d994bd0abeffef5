using System.Globalization;
using System.Text;
using System.Text.Json;
using Behavior.Tests.Common;

namespace Behavior.Tests.Repository;

/// <summary>The README's tables of the embedded zoo are what the pinned snapshots say.</summary>
[Trait("Section", "Repository")]
public class ReadmeTables
{
    const string Switch = "BEHAVIOR_WRITE_DOCS";

    static readonly string s_readme = Path.Combine(SharedFolder.RepositoryRoot, "README.md");

    [Theory]
    [InlineData("models")]
    [InlineData("verdicts")]
    [InlineData("claims")]
    public void A_table_of_the_readme_is_current(string table)
    {
        var text = File.ReadAllText(s_readme).ReplaceLineEndings("\n");
        string start = $"<!-- {table}: made by ReadmeTables -->\n", end = $"<!-- end of {table} -->";
        var (from, to) = (text.IndexOf(start, StringComparison.Ordinal) + start.Length, text.IndexOf(end, StringComparison.Ordinal));
        Assert.True(from >= start.Length && to >= from, $"README.md has no lines '{start.Trim()}' and '{end}'.");
        var expected = table switch { "models" => Models(), "verdicts" => Tally(), _ => Claims() };
        if (Environment.GetEnvironmentVariable(Switch) is "1") File.WriteAllText(s_readme, text[..from] + expected + text[to..]);
        else Assert.True(text[from..to] == expected, $"README.md's table of {table} is stale. Write it anew: {Switch}=1 dotnet test tests/Behavior.Tests --filter ReadmeTables");
    }

    static string Models()
    {
        var text = new StringBuilder("| | `toy-val` top-1, n = 2,000 | ECE-15 | shape bias, n = 1,200 | seven shifted sets, mean |\n|---|---|---|---|---|\n");
        foreach (var model in new[] { "toy-convnext-sup", "toy-vit-sup", "toy-resnet-sup", "toy-convnext-clip", "toy-vit-clip" })
        {
            var shifted = Pinned($"Controls.Properties_model={model}");
            text.Append($"| `{model}` | {Percent(Pinned($"Robustness.Top1_model={model}_dataset=toy-val"), "value", "")} | ")
                .Append($"{Fraction(Pinned($"Calibration.Ece_model={model}_dataset=toy-val"))} | {Fraction(Pinned($"ShapeBias.Bias_model={model}_dataset=toy-cue-conflict"))} | ")
                .Append($"{Percent(shifted, "accuracy under shift", "accuracy under shift: ")} |\n");
        }
        return text.ToString();
    }

    static string Tally()
    {
        string Count(string verdict) => Findings().Count(f => f.Verdict == verdict).ToString(CultureInfo.InvariantCulture);
        var none = Findings().Any(f => f.Verdict == "no verdict") ? $", {Count("no verdict")} have no verdict" : "";
        return $"The paper's claims on this zoo: {Count("holds")} rows hold, {Count("refuted")} are refuted, {Count("inconclusive")} are inconclusive{none}.\n";
    }

    static string Claims()
    {
        var text = new StringBuilder("| | claim | this zoo | the paper |\n|---|---|---|---|\n");
        foreach (var claim in FindingsTable.Claims)
        {
            var rows = Findings().Where(f => f.Theory == claim.Theory.Name).ToList();
            var verdict = rows.Select(r => r.Verdict).Distinct().Count() == 1 ? rows[0].Verdict : string.Join("; ", rows.Select(r => $"{r.Verdict} on `{r.Dataset}`"));
            text.Append($"| {claim.Claim.Id} | {claim.Claim.Text} | {verdict} | {claim.Claim.Paper.Split(": ")[0]} |\n");
        }
        return text.ToString();
    }

    static IEnumerable<(string Theory, string Dataset, string Verdict)> Findings() =>
        from file in Directory.GetFiles(Folder, "*zoo=toy*.verified.json").Order(StringComparer.Ordinal)
        let json = Read(file)
        where json.TryGetProperty("finding", out _)
        let name = Path.GetFileName(file)[..^".verified.json".Length]
        select (name.Split('.')[1].Split("_zoo=")[0], name.Split("_dataset=") is [_, var dataset] ? dataset : "", json.GetProperty("verdict").GetString()!);

    static string Percent(JsonElement json, string value, string prefix) => string.Create(CultureInfo.InvariantCulture,
        $"{100 * Number(json, value):0.0} % ({100 * Number(json, prefix + "low"):0.0} to {100 * Number(json, prefix + "high"):0.0})");

    static string Fraction(JsonElement json) => string.Create(CultureInfo.InvariantCulture, $"{Number(json, "value"):0.000} ({Number(json, "low"):0.000} to {Number(json, "high"):0.000})");

    static double Number(JsonElement json, string field) => json.GetProperty(field).GetDouble();

    static JsonElement Pinned(string row) => Read(Path.Combine(Folder, row + ".verified.json"));

    static JsonElement Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.Clone();
    }

    static string Folder => Path.Combine(SharedFolder.RepositoryRoot, "snapshots");
}
