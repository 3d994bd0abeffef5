using System.Security.Cryptography;
using System.Text;

namespace Behavior.Diagnostics;

/// <summary>SHA-256 of texts, in lower-case hexadecimal: fingerprints and names of what is found again by its content. Stateless.</summary>
public static class TextHash
{
    /// <summary>The hash of a text's UTF-8.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The hash of a list of texts. Each is preceded by its length, so that no two lists run together into the same text.</summary>
    public static string OfParts(params IEnumerable<string> parts) => Of(string.Concat(parts.Select(p => $"{p.Length}:{p}")));
}
