using System.Globalization;

namespace Behavior.Diagnostics.Items;

/// <summary>
/// One piece of metadata that an item of the manifest may carry. Whoever reads a key declares it here, once: the check of the build, the
/// doctor and docs/items.md read the declaration.
/// </summary>
/// <param name="Name">The metadata's name, for example <c>Weights</c>.</param>
/// <param name="Type">What its text must be.</param>
/// <param name="Sentence">What it says, in one sentence.</param>
public sealed record ItemKey(string Name, ItemKeyType Type, string Sentence)
{
    /// <summary>Characters of one text: a list of many measures, or the words of how to get the data.</summary>
    const int Longest = 16_384;

    /// <summary>Whether every item needs it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The texts that a <see cref="ItemKeyType.Choice"/> or the parts of a <see cref="ItemKeyType.List"/> may be; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The largest number that a <see cref="ItemKeyType.WholeNumber"/> may be.</summary>
    public long Most { get; init; } = long.MaxValue;

    /// <summary>The largest number that a <see cref="ItemKeyType.Decimal"/> may be.</summary>
    public double MostDecimal { get; init; } = double.MaxValue;

    /// <summary>The item's text; empty where it has none.</summary>
    public string Text(IReadOnlyDictionary<string, string> metadata) => metadata.GetValueOrDefault(Name, "");

    /// <summary>The text's parts, separated by semicolons.</summary>
    public IReadOnlyList<string> List(IReadOnlyDictionary<string, string> metadata) =>
        Text(metadata).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The text as a number; null where there is none, or it is not a whole one from 1 on.</summary>
    public long? Long(IReadOnlyDictionary<string, string> metadata) =>
        long.TryParse(Text(metadata), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= Most ? number : null;

    /// <summary>The same for numbers of ordinary size; the largest of them for a larger one.</summary>
    public int? Number(IReadOnlyDictionary<string, string> metadata) => Long(metadata) is { } number ? (int)Math.Min(number, int.MaxValue) : null;

    /// <summary>The text as a number with a point; null where there is none, or it is not above 0 or not finite.</summary>
    public double? Decimal(IReadOnlyDictionary<string, string> metadata) =>
        double.TryParse(Text(metadata), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= MostDecimal
            ? number
            : null;

    /// <summary>What is wrong with an item's text, as a sentence that says the mend; null where nothing is.</summary>
    public string? Problem(IReadOnlyDictionary<string, string> metadata)
    {
        var text = Text(metadata);
        if (text.Length == 0) return IsRequired ? $"{Name} is missing. Write {Name}=\"...\" on the item: {Sentence}" : null;
        if (text.Length > Longest) return $"{Name} has {text.Length:N0} characters; at most {Longest:N0} are read. Shorten it.";
        if (text.FirstOrDefault(c => char.IsControl(c) && !char.IsWhiteSpace(c), ' ') is not ' ' and var bad)
            return $"{Name}=\"{Shorten.To(text)}\" holds the control character U+{(int)bad:X4}. Take it out.";
        return Type switch
        {
            ItemKeyType.WholeNumber when Long(metadata) is null =>
                $"{Name}=\"{Shorten.To(text)}\" is not a whole number from 1 {(Most < long.MaxValue ? $"to {Most:N0}" : "on")}. Write {Name}=\"60\", for example.",
            ItemKeyType.Decimal when Decimal(metadata) is null => string.Create(CultureInfo.InvariantCulture,
                $"{Name}=\"{Shorten.To(text)}\" is not a number above 0{(MostDecimal < double.MaxValue ? $" and at most {MostDecimal}" : "")}. Write {Name}=\"0.01\", for example."),
            ItemKeyType.Sha256 when text.Length != 64 || !text.All(char.IsAsciiHexDigit) =>
                $"{Name}=\"{Shorten.To(text)}\" is not a SHA-256: expected 64 hexadecimal digits. 'behavior doctor' prints the hash of the file that is there.",
            ItemKeyType.Choice when !Choices.Contains(text) => $"{Name}: {Suggest.Unknown(Name.ToLowerInvariant(), text, Choices)}",
            ItemKeyType.List when Choices.Count > 0 && List(metadata).FirstOrDefault(p => !Choices.Contains(p)) is { } part =>
                $"{Name}: {Suggest.Unknown("entry", part, Choices)}",
            _ => null,
        };
    }
}
