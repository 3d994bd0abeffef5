using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Behavior.Datasets.Fuzz.Layouts;

/// <summary>What goes wrong in a list that people edit: a line twice, gone or elsewhere, another number, a field that is blank or another line's.</summary>
static partial class TextEdits
{
    static readonly string[] s_numbers = ["-1", "0", "1000", "65536", "2147483648", "99999999999999999999", "1e999", "NaN", "0.5", "١٢", ""];

    public static bool IsText(byte[] content) => content.Length > 0 && !content.AsSpan().ContainsAnyInRange((byte)0, (byte)8);

    public static byte[] Of(byte[] content, Random random)
    {
        var lines = Encoding.Latin1.GetString(content).Split('\n').ToList(); // every byte stays what it is
        for (var steps = 1 + random.Next(3); steps > 0 && lines.Count > 0; steps--) Step(lines, random);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    static void Step(List<string> lines, Random random)
    {
        var (at, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(6))
        {
            case 0: lines.Insert(at, lines[at]); break;
            case 1: lines.RemoveAt(at); break;
            case 2: (lines[at], lines[other]) = (lines[other], lines[at]); break;
            case 3: lines[at] = Field(lines[at], lines[other], random); break;
            default: lines[at] = Number(lines[at], random); break;
        }
    }

    static string Number(string line, Random random)
    {
        var numbers = Digits().Matches(line);
        if (numbers.Count == 0) return line;
        var number = numbers[random.Next(numbers.Count)];
        var larger = random.Next(3) == 0 && long.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value + (1L << random.Next(20))).ToString(CultureInfo.InvariantCulture)
            : s_numbers[random.Next(s_numbers.Length)];
        return line[..number.Index] + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(larger)) + line[(number.Index + number.Length)..];
    }

    static string Field(string line, string other, Random random)
    {
        var separator = " ,\t/\":"[random.Next(6)];
        var (fields, others) = (line.Split(separator), other.Split(separator));
        fields[random.Next(fields.Length)] = random.Next(3) == 0 ? "" : others[random.Next(others.Length)];
        return string.Join(separator, fields);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
