namespace Behavior.Diagnostics;

/// <summary>A name without what people write differently: case, and the marks <c>- _ . /</c> and blanks between its words.</summary>
readonly record struct Spelling
{
    /// <summary>Letters of which a part of a name says something.</summary>
    const int ShortestPart = 3;

    static readonly char[] s_separators = ['-', '_', '.', '/', ' '];

    readonly string[] _words;

    /// <summary>Splits a name into its words.</summary>
    public Spelling(string name)
    {
        _words = name.ToLowerInvariant().Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        Letters = string.Concat(_words);
    }

    /// <summary>The words in one.</summary>
    public string Letters { get; }

    /// <summary>Whether the other name is a part of this one: its letters stand here in one piece, or all of its words do.</summary>
    public bool Holds(Spelling other) =>
        (other.Letters.Length >= ShortestPart && Letters.Contains(other.Letters, StringComparison.Ordinal)) || (other._words.Length > 0 && other._words.All(_words.Contains));
}
