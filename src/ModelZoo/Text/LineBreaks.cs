namespace Behavior.ModelZoo.Text;

/// <summary>ftfy's <c>fix_line_breaks</c>: every kind of line break becomes a line feed.</summary>
static class LineBreaks
{
    public static string Normalize(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n').Replace('\u0085', '\n');
}
