namespace Behavior.Diagnostics.Text;

/// <summary>Text in so many columns, for terminals, pipes and logs alike.</summary>
public static class TextColumns
{
    /// <summary>Columns where nobody knows better: in a pipe or a log.</summary>
    public const int Usual = 80;

    /// <summary>Breaks a text at blanks. A word that is longer than a line has its own: a path stays whole, to be copied.</summary>
    /// <param name="text">Without line breaks.</param>
    /// <param name="width">Columns.</param>
    /// <param name="indent">Blanks before every line but the first.</param>
    public static IEnumerable<string> Wrap(string text, int width, int indent)
    {
        var line = text[..(text.Length - text.TrimStart().Length)];
        var isEmpty = true;
        foreach (var word in text.Split(' ').SkipWhile(w => w.Length == 0))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                yield return line.TrimEnd();
                (line, isEmpty) = (new string(' ', indent), true);
            }
            (line, isEmpty) = (isEmpty ? line + word : $"{line} {word}", false);
        }
        if (!isEmpty) yield return line.TrimEnd();
    }

    /// <summary>The first <paramref name="most"/> lines; the last of them says that there was more.</summary>
    public static IEnumerable<string> AtMost(this IEnumerable<string> lines, int most, int width = Usual)
    {
        var first = lines.Take(most + 1).ToList();
        return first.Count <= most ? first : [.. first.Take(most - 1), Cut(first[most - 1], width - More.Length) + More];
    }

    /// <summary>A line's beginning, at most <paramref name="length"/> characters of it.</summary>
    static string Cut(string line, int length) => line.Length <= length ? line : line[..length].TrimEnd();

    const string More = " ...";
}
