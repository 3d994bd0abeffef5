using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>The arguments of one step as written, with readers that say what was expected.</summary>
sealed class StepArguments(string step, string usage, string[] values)
{
    /// <summary>The largest side that a step may ask for.</summary>
    public const int LargestSide = 65_535;

    public int Count => values.Length;

    public string this[int i] => i < values.Length ? values[i] : throw Wrong($"{i + 1} arguments are needed, {values.Length} given");

    public void Expect(int least, int most)
    {
        if (values.Length < least || values.Length > most)
            throw Wrong($"{(least == most ? $"{least}" : $"{least} to {most}")} arguments are needed, {values.Length} given");
    }

    /// <summary>A side in pixels.</summary>
    public int Side(int i) => Side(this[i]);

    /// <summary><c>WxH</c>, or null when the argument is a single number.</summary>
    public (int Width, int Height)? Size(int i)
    {
        var at = this[i].IndexOf('x');
        return at < 0 ? null : (Side(this[i][..at]), Side(this[i][(at + 1)..]));
    }

    public double Number(int i, double least, double most)
    {
        if (!double.TryParse(this[i], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || !(number >= least && number <= most))
            throw Wrong($"'{this[i]}' is not a number from {Text(least)} to {Text(most)}");
        return number;
    }

    public int Integer(int i, int least, int most) =>
        int.TryParse(this[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw Wrong($"'{this[i]}' is not a whole number from {least} to {most}");

    public float[] Triple(int i)
    {
        var parts = this[i].Split('/');
        if (parts.Length != 3) throw Wrong($"'{this[i]}' is not three numbers r/g/b");
        return [.. parts.Select(p => float.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var f) ? f : throw Wrong($"'{p}' is not a number"))];
    }

    /// <summary><c>r/g/b</c>, whole numbers from 0 to 255.</summary>
    public FillColor Color(int i)
    {
        byte[] parts = [.. this[i].Split('/').Select(Byte)];
        return parts is [var r, var g, var b] ? new(r, g, b) : throw Wrong($"'{this[i]}' is not three numbers r/g/b");
    }

    byte Byte(string text) =>
        byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong($"'{text}' is not a whole number from 0 to 255");

    public ResampleFilter Filter(int i) => Choice<ResampleFilter>(i, "filter");

    public T Choice<T>(int i, string kind) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Word(value) == this[i]) return value;
        throw Wrong(Suggest.Unknown(kind, this[i], Enum.GetValues<T>().Select(Word)));
    }

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public BehaviorException Wrong(string why) => new("BHV0210", $"transform step '{step}': {why}. Usage: {usage}.");

    int Side(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= LargestSide
            ? side : throw Wrong($"'{text}' is not a side of 1 to {LargestSide} pixels");
}
