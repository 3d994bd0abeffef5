using System.Globalization;
using System.Xml.Linq;

namespace Behavior.Report.Charts;

/// <summary>
/// What the plotting library draws, made fit for a page: scaled by a view box, the report's colours as CSS variables that a dark page gives
/// other values, texts in the page's own font (the library places every letter by its own font's widths), ids that are unique in the page.
/// </summary>
sealed class SvgForPage(string svg, Chart chart, IReadOnlyDictionary<string, SeriesColor> colors)
{
    readonly XElement _root = XElement.Parse(svg);

    public string Write(string id)
    {
        ShareClips();
        foreach (var element in _root.DescendantsAndSelf().ToList())
        {
            element.Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
            element.Name = element.Name.LocalName; // inside a page no namespace is said
            Color(element);
            Unique(element, id);
            if (element.Name.LocalName == "text") Text(element);
        }
        _root.ReplaceAttributes(
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {chart.Width} {chart.Height}")),
            new XAttribute("class", "chart"), new XAttribute("role", "img"), new XAttribute("aria-labelledby", $"{id}-title"));
        _root.AddFirst(new XElement("title", new XAttribute("id", $"{id}-title"), chart.Description));
        return _root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The library clips every mark by itself, to the same rectangle: one clip for all neighbours is enough.</summary>
    void ShareClips()
    {
        var known = new Dictionary<string, string>();
        var same = new Dictionary<string, string>();
        foreach (var clip in _root.Elements().Where(e => e.Name.LocalName == "clipPath").ToList())
        {
            var (own, shape) = (clip.Attribute("id")!.Value, string.Concat(clip.Elements()));
            same[own] = known.TryAdd(shape, own) ? own : known[shape];
            if (same[own] != own) clip.Remove();
        }
        foreach (var group in _root.Elements().Where(e => e.Name.LocalName == "g" && e.Attribute("clip-path") is not null).ToList())
        {
            var shared = $"url(#{same.GetValueOrDefault(group.Attribute("clip-path")!.Value[5..^1], "")})";
            if (shared == "url(#)") continue;
            group.SetAttributeValue("clip-path", shared);
            if (group.PreviousNode is not XElement { Name.LocalName: "g" } before || before.Attribute("clip-path")?.Value != shared) continue;
            before.Add(group.Nodes());
            group.Remove();
        }
    }

    void Color(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(a => a.Name.LocalName is "fill" or "stroke"))
            if (colors.GetValueOrDefault(attribute.Value.ToLowerInvariant()) is { } color) attribute.Value = $"var(--{color.Variable},{color.Light})";
    }

    static void Unique(XElement element, string id)
    {
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.LocalName == "id") attribute.Value = $"{id}-{attribute.Value}";
            else if (attribute.Value.Contains("url(#", StringComparison.Ordinal)) attribute.Value = attribute.Value.Replace("url(#", $"url(#{id}-", StringComparison.Ordinal);
        }
    }

    /// <summary>The library moves to a text's anchor and places its letters from there: where they lie says which end the anchor is.</summary>
    static void Text(XElement text)
    {
        var letters = Numbers(text.Attribute("x"));
        if (letters.Length == 0) return;
        var advance = letters.Length > 1 ? (letters[^1] - letters[0]) / (letters.Length - 1) : 6;
        double first = letters[0], end = letters[^1] + advance, middle = (first + end) / 2;
        var (anchor, at) = new[] { ("start", first), ("middle", middle), ("end", end) }.MinBy(a => Math.Abs(a.Item2));
        text.Value = text.Value.Trim();
        text.SetAttributeValue("x", Format(anchor == "start" ? at : 0));
        if (Numbers(text.Attribute("y")) is { Length: > 0 } y) text.SetAttributeValue("y", Format(y[0]));
        text.SetAttributeValue("text-anchor", anchor);
        text.SetAttributeValue("font-family", null);
        text.SetAttributeValue("font-weight", null);
    }

    static double[] Numbers(XAttribute? attribute) =>
        [.. (attribute?.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture))];

    static string Format(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
