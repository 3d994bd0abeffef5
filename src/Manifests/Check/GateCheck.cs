using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Manifests.Items;
using Behavior.Manifests.Theories;

namespace Behavior.Manifests.Check;

/// <summary>Whether the gate's rules are rules: a misspelt one would silently leave the rows that it was meant for to a weaker one.</summary>
static class GateCheck
{
    const int LongestName = 128;

    static readonly IReadOnlyList<ItemKey> s_keys = ItemKeys.Of<GateRuleItem>();

    /// <summary>All that is wrong with the rules, in their order. What needs the suite's theories is left out where its assembly is not there.</summary>
    public static IEnumerable<ManifestProblem> Run(Manifest manifest)
    {
        if (manifest.GateRules.Count == 0) return [];
        var rows = new GatedRows(manifest, SuiteTheories.Read(manifest.Assembly));
        return
        [
            .. from rule in manifest.GateRules
               from problem in Problems(rule, rows)
               select Located(problem.Code, problem.Text, rule),
            .. Twice(manifest.GateRules),
        ];
    }

    static IEnumerable<(string Code, string Text)> Problems(GateRuleItem rule, GatedRows rows) =>
    [
        .. Name(rule.Name),
        .. from key in rule.Options.Keys.Except(s_keys.Select(k => k.Name)) select ("BHV0435", Suggest.Unknown("metadata", key, s_keys.Select(k => k.Name))),
        .. from key in s_keys let problem = key.Problem(rule.Options) where problem is not null select (Code(key), problem),
        .. Sense(rule),
        .. from problem in rows.WhyNone(rule) select ("BHV0436", problem),
    ];

    static string Code(ItemKey key) => key.Name switch
    {
        nameof(GateRuleItem.Reason) => "BHV0432",
        nameof(GateRuleItem.Tier) => "BHV0433",
        nameof(GateRuleItem.Margin) or nameof(GateRuleItem.SliceMargin) or nameof(GateRuleItem.Alpha) => "BHV0434",
        _ => "BHV0011",
    };

    static IEnumerable<(string Code, string Text)> Name(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) yield return ("BHV0023", "the name is empty. Write in Include, in a few words, what the rule is about.");
        if (name.Length > LongestName) yield return ("BHV0023", $"the name has {name.Length:N0} characters; at most {LongestName} are read. Shorten it: what is long belongs in Reason.");
        if (name.FirstOrDefault(char.IsControl, ' ') is not ' ' and var bad) yield return ("BHV0023", $"the name holds the control character U+{(int)bad:X4}. Take it out.");
    }

    static IEnumerable<(string Code, string Text)> Sense(GateRuleItem rule)
    {
        string[] ofUpdates = [.. Given(rule, nameof(rule.Alpha), nameof(rule.Anchor))], ofRows = [.. Given(rule, nameof(rule.Theory), nameof(rule.Role), nameof(rule.Dataset))];
        if (ofUpdates.Length > 0 && ofRows.Length > 0)
            yield return ("BHV0438", $"{string.Join(" and ", ofUpdates)} {(ofUpdates.Length == 1 ? "is" : "are")} about an update as a whole, and the rule is about some of its rows "
                + $"({string.Join(", ", ofRows.Select(k => $"{k}=\"{Shorten.To(rule.Options[k])}\""))}). "
                + $"Write {string.Join(" and ", ofUpdates)} on a rule without Theory, Role and Dataset; it may name a Checkpoint.");
        if (ofUpdates.Length == 0 && !Given(rule, nameof(rule.Tier), nameof(rule.Margin), nameof(rule.SliceMargin)).Any())
            yield return ("BHV0439", "the rule says nothing. Write at least one of Tier, Margin, SliceMargin, Alpha, Anchor on it, or remove it.");
    }

    static IEnumerable<string> Given(GateRuleItem rule, params string[] keys) => keys.Where(k => rule.Options.GetValueOrDefault(k, "").Length > 0);

    static IEnumerable<ManifestProblem> Twice(IEnumerable<GateRuleItem> rules) =>
        from same in rules.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        let files = same.Select(r => r.DefinedIn).Distinct().ToList()
        let places = files.Count > 1 ? $", in {string.Join(" and in ", files)}" : ""
        select new ManifestProblem(files[^1], "BHV0437", $"GateRule '{Shorten.To(same.Key)}' is defined {same.Count()} times{places}. Verdicts name the rule that they are by: rename or remove one.");

    static ManifestProblem Located(string code, string text, GateRuleItem rule) => new(rule.DefinedIn, code, $"GateRule '{Shorten.To(rule.Name)}': {Shorten.Message(text, ManifestCheck.LongestText)}");
}
