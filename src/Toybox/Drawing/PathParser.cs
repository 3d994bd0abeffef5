using System.Globalization;

namespace Behavior.Toybox.Drawing;

/// <summary>
/// Reads paths such as <c>M 0 0 L 10 0 Q 15 5 10 10 Z E 0 0 5 5</c>, absolute coordinates only.
/// M, L, Q, C, Z as in SVG; <c>E cx cy rx ry</c> ellipse; <c>R x y width height radius</c> rounded rectangle;
/// <c>K x y ...</c> closed and <c>O x y ...</c> open smooth curve through the points, where a point given twice is a corner.
/// </summary>
static class PathParser
{
    public static Outline Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var builder = new OutlineBuilder();
        for (var i = 0; i < words.Length;)
        {
            var command = words[i++];
            var start = i;
            while (i < words.Length && !char.IsAsciiLetter(words[i][0])) i++;
            Run(builder, command, [.. words[start..i].Select(w => float.Parse(w, CultureInfo.InvariantCulture))]);
        }
        return builder.Build();
    }

    static void Run(OutlineBuilder builder, string command, ReadOnlySpan<float> n)
    {
        switch (command)
        {
            case "M": Need(n.Length == 2, command); builder.MoveTo(n[0], n[1]); break;
            case "L": Need(n.Length % 2 == 0, command); for (var i = 0; i < n.Length; i += 2) builder.LineTo(n[i], n[i + 1]); break;
            case "Q": Need(n.Length % 4 == 0, command); for (var i = 0; i < n.Length; i += 4) builder.QuadraticTo(n[i], n[i + 1], n[i + 2], n[i + 3]); break;
            case "C": Need(n.Length % 6 == 0, command); for (var i = 0; i < n.Length; i += 6) builder.CubicTo(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4], n[i + 5]); break;
            case "Z": builder.End(closed: true); break;
            case "E": Need(n.Length == 4, command); builder.Ellipse(n[0], n[1], n[2], n[3]); break;
            case "R": Need(n.Length == 5, command); builder.RoundedRectangle(n[0], n[1], n[2], n[3], n[4]); break;
            case "K": Need(n.Length >= 6 && n.Length % 2 == 0, command); builder.Spline(n, closed: true); break;
            case "O": Need(n.Length >= 4 && n.Length % 2 == 0, command); builder.Spline(n, closed: false); break;
            default: throw new FormatException($"Path command '{command}' is not one of M L Q C Z E R K O.");
        }
    }

    static void Need(bool holds, string command)
    {
        if (!holds) throw new FormatException($"Path command {command} has the wrong count of numbers.");
    }
}
