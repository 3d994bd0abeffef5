namespace Behavior.Datasets.Trees;

/// <summary>Compares texts code point by code point, as Python and torchvision sort names; by UTF-16, emoji would come before some letters.</summary>
public sealed class CodePoints : IComparer<string>
{
    /// <summary>The comparer.</summary>
    public static CodePoints Order { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length) return a.Length - b.Length;
        return Rank(a[same]) - Rank(b[same]);
    }

    /// <summary>Surrogates stand for code points behind every other.</summary>
    static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
