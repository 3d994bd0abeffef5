using System.Globalization;
using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World;

/// <summary>One view of a thing, drawn as vector paths.</summary>
/// <param name="Name">The view's name, for example <c>side</c>.</param>
/// <param name="Parts">Painted in this order, after what is behind and the body.</param>
sealed record Figure(string Name, IReadOnlyList<Part> Parts)
{
    /// <summary>Reads a <c>.fig</c> text: <c>view NAME</c> lines, each followed by lines of role (and pen) and path; # starts a comment.</summary>
    public static IReadOnlyList<Figure> ParseAll(string file, string text)
    {
        var figures = new List<Figure>();
        var parts = new List<Part>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            var (word, rest) = Split(line);
            try
            {
                if (word == "view") figures.Add(new Figure(rest, parts = []));
                else parts.Add(ParsePart(word, rest));
            }
            catch (FormatException fault)
            {
                throw new FormatException($"{file}, line {i + 1}: {fault.Message} The line reads '{line}'.", fault);
            }
        }
        return figures;
    }

    static Part ParsePart(string word, string rest)
    {
        var pen = 0f;
        if (word is "limb" or "line")
        {
            (var width, rest) = Split(rest);
            pen = float.Parse(width, CultureInfo.InvariantCulture);
        }
        var role = word switch
        {
            "back" => Role.Back, "body" or "limb" => Role.Body, "hole" => Role.Hole, "dark" or "line" => Role.Dark,
            "light" => Role.Light, "accent" => Role.Accent, "glass" => Role.Glass,
            _ => throw new FormatException($"Unknown role '{word}'."),
        };
        return new Part(role, PathParser.Parse(rest), pen);
    }

    static (string First, string Others) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
    }
}
