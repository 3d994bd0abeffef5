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
        foreach (var attribute in _root.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList()) attribute.Remove();
        _root.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {chart.Width} {chart.Height}"));
        _root.SetAttributeValue("class", "chart");
        _root.SetAttributeValue("role", "img");
        _root.SetAttributeValue("style", string.Create(CultureInfo.InvariantCulture, $"max-width:{chart.Width * 1.15:0}px"));
        _root.SetAttributeValue("aria-labelledby", $"{id}-title");
        foreach (var element in _root.Descendants().ToList())
        {
            Color(element);
            Unique(element, id);
            if (element.Name.LocalName == "text") Text(element);
        }
        _root.AddFirst(new XElement(_root.Name.Namespace + "title", new XAttribute("id", $"{id}-title"), chart.Description));
        return _root.ToString(SaveOptions.DisableFormatting);
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
            else if (attribute.Name.LocalName == "href" && attribute.Value.StartsWith('#')) attribute.Value = $"#{id}-{attribute.Value[1..]}";
        }
    }

    /// <summary>Right-aligned beside the data, centred elsewhere: as the library had placed the text before it placed its letters.</summary>
    void Text(XElement text)
    {
        var letters = Numbers(text.Attribute("x"));
        if (letters.Length == 0) return;
        var transform = text.Attribute("transform")?.Value ?? "";
        var advance = letters.Length > 1 ? (letters[^1] - letters[0]) / (letters.Length - 1) : 6;
        double first = letters[0], end = letters[^1] + advance;
        var turned = transform.Contains("rotate", StringComparison.Ordinal) || transform.Contains("matrix(0", StringComparison.Ordinal);
        var isRowLabel = !turned && end < chart.Padding.Left;
        text.SetAttributeValue("x", Text(isRowLabel ? end : (first + end) / 2));
        if (Numbers(text.Attribute("y")) is { Length: > 0 } y) text.SetAttributeValue("y", Text(y[0]));
        text.SetAttributeValue("text-anchor", isRowLabel ? "end" : "middle");
        text.SetAttributeValue("font-family", null);
        text.SetAttributeValue("font-weight", null);
    }

    static double[] Numbers(XAttribute? attribute) =>
        [.. (attribute?.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture))];

    static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
