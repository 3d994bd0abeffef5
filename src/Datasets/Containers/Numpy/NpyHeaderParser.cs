using System.Globalization;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Numpy;

/// <summary>
/// Reads the one Python literal that an .npy file holds, <c>{'descr': '|u1', 'fortran_order': False, 'shape': (16, 64), }</c>, and nothing else of Python:
/// numpy itself evaluates it as one.
/// </summary>
sealed class NpyHeaderParser(string text, string name)
{
    int _at;

    /// <summary>The three values.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is another text. BHV0303: its elements are records.</exception>
    public NpyHeader Parse()
    {
        (string? type, bool? isFortran, long[]? shape) = (null, null, null);
        Expect('{');
        while (!Take('}'))
        {
            var key = Quoted();
            Expect(':');
            switch (key)
            {
                case "descr" when type is null: type = Type(); break;
                case "fortran_order" when isFortran is null: isFortran = Truth(); break;
                case "shape" when shape is null: shape = Shape(); break;
                default: throw Bad();
            }
            if (Take(',')) continue;
            Expect('}');
            break;
        }
        SkipBlanks();
        return _at == text.Length && type is not null && isFortran is { } order && shape is not null ? new(type, order, shape) : throw Bad();
    }

    string Type()
    {
        SkipBlanks();
        if (_at < text.Length && text[_at] == '[') throw BytesException.Unlike(name, "its elements are records of several fields, and numbers are wanted.");
        return Quoted();
    }

    bool Truth() => Word("True") || (Word("False") ? false : throw Bad());

    long[] Shape()
    {
        var sizes = new List<long>();
        Expect('(');
        while (!Take(')'))
        {
            sizes.Add(Size());
            if (sizes.Count > ArrayShape.MostDimensions) throw Bad();
            if (Take(',')) continue;
            Expect(')');
            break;
        }
        return [.. sizes];
    }

    long Size()
    {
        SkipBlanks();
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
        if (!long.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var size)) throw Bad();
        if (_at < text.Length && text[_at] == 'L') _at++; // a long of Python 2
        return size;
    }

    string Quoted()
    {
        SkipBlanks();
        if (_at == text.Length || text[_at] is not ('\'' or '"')) throw Bad();
        var end = text.IndexOf(text[_at], _at + 1);
        if (end < 0 || text.AsSpan(_at, end - _at).Contains('\\')) throw Bad();
        var quoted = text[(_at + 1)..end];
        _at = end + 1;
        return quoted;
    }

    bool Word(string word)
    {
        SkipBlanks();
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal)) return false;
        _at += word.Length;
        return true;
    }

    bool Take(char sign)
    {
        SkipBlanks();
        if (_at == text.Length || text[_at] != sign) return false;
        _at++;
        return true;
    }

    void Expect(char sign)
    {
        if (!Take(sign)) throw Bad();
    }

    void SkipBlanks()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n' or '\t' or '\r') _at++;
    }

    BehaviorException Bad() => BytesException.Damaged(name, $"its header is no literal of descr, fortran_order and shape, from its character {_at} on: {Shorten.To(text.Trim(), 200)}");
}
