namespace Behavior.Measures.Selection;

/// <summary>The fields of a use's ranking, beside the models' scores.</summary>
public static class SelectionFields
{
    /// <summary>Whether the samples settle who is first.</summary>
    public const string Settled = "settled";

    /// <summary>The scale of a property in words.</summary>
    public static string Scale(string property) => $"scale of {property}";

    /// <summary>The probability that a model is first.</summary>
    public static string First(string model) => $"{model}: first";

    /// <summary>The probability of each rank of a model, from the first, parted by blanks.</summary>
    public static string Ranks(string model) => $"{model}: ranks";

    /// <summary>One row of <see cref="PropertyTable.Spread"/>, parted by blanks.</summary>
    public static string Spread(string model, string property) => $"{model}: spread of {property}";
}
