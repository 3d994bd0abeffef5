using Behavior.Manifests.Items;

namespace Behavior.Report.Charts;

/// <summary>
/// One colour a model: hue by architecture family, lightness by training paradigm. Blue, orange, green and purple of these lightnesses stay
/// apart for readers with any of the common colour-vision deficiencies (after Okabe and Ito), and in grey the paradigms do.
/// </summary>
static class Palette
{
    static readonly Dictionary<string, (string Light, string Dark)[]> s_families = new()
    {
        ["convnext"] = [("#1d5fa6", "#7db9f6"), ("#5fa0dc", "#4583c2"), ("#a3c8ec", "#2d5687")],
        ["vit"] = [("#b04a0a", "#f6a46e"), ("#e78a4e", "#c26a34"), ("#f2bd96", "#85502f")],
        ["resnet"] = [("#0f7355", "#62cda4"), ("#4cb08c", "#35906d"), ("#9ad6c0", "#25634c")],
        ["swin"] = [("#6f3a8c", "#cda4e4"), ("#a877c2", "#9263ae"), ("#d1b3e0", "#5f3f73")],
    };

    static readonly (string Light, string Dark)[] s_others = [("#474e57", "#c3c9d0"), ("#7e8792", "#8d96a1"), ("#b5bcc4", "#5c6570")];

    static readonly string[] s_paradigms = [Paradigms.Supervised, Paradigms.Clip, Paradigms.PreTrained];

    /// <summary>A colour for each checkpoint; two of one family and paradigm take neighbouring lightnesses.</summary>
    public static Dictionary<string, SeriesColor> Of(IReadOnlyList<CheckpointItem> checkpoints)
    {
        var colors = new Dictionary<string, SeriesColor>();
        var taken = new HashSet<(string, int)>();
        foreach (var checkpoint in checkpoints)
        {
            var family = s_families.ContainsKey(checkpoint.Family) ? checkpoint.Family : "other";
            var shades = s_families.GetValueOrDefault(checkpoint.Family, s_others);
            var wanted = Math.Max(0, Array.IndexOf(s_paradigms, checkpoint.Paradigm.Word()));
            var shade = Enumerable.Range(0, shades.Length).Select(i => (wanted + i) % shades.Length).FirstOrDefault(i => taken.Add((family, i)), wanted);
            colors[checkpoint.Name] = new($"{family}-{shade}", shades[shade].Light, shades[shade].Dark);
        }
        return colors;
    }
}
