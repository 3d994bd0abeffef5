using System.Security.Cryptography;

namespace Behavior.Conformance.Imaging;

/// <summary>What a comparison found: a figure and its limit. Hashes give 0 for equal and 1 for different.</summary>
readonly record struct PictureOutcome(double Figure, double Limit = 0, string Note = "", bool Skipped = false)
{
    /// <summary>Compares the SHA-256 of bytes.</summary>
    public static PictureOutcome Hash(string expected, ReadOnlySpan<byte> bytes)
    {
        var found = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return found == expected ? new(0) : new(1, 0, $"expected SHA-256 {Start(expected)}.., found {Start(found)}..");
    }

    static string Start(string hash) => hash.Length <= 12 ? hash : hash[..12];

    /// <summary>Compares two values.</summary>
    public static PictureOutcome Equal<T>(T expected, T found) where T : notnull =>
        expected.Equals(found) ? new(0) : new(1, 0, $"expected {expected}, found {found}");

    /// <summary>The first outcome that is not within its limit, else the last.</summary>
    public static PictureOutcome Worst(params ReadOnlySpan<PictureOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
            if (!(outcome.Figure <= outcome.Limit)) return outcome;
        return outcomes[^1];
    }
}
