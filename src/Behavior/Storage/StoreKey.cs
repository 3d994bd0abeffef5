using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Behavior.Evaluation;

namespace Behavior.Storage;

/// <summary>The name under which outputs are found again: a hash of everything that determines them.</summary>
static class StoreKey
{
    /// <summary>32 hexadecimal digits. Each part is preceded by its length, so that no two lists of parts run together into the same text.</summary>
    public static string Of(Provenance provenance)
    {
        string[] parts =
        [
            Provenance.EngineVersion.ToString(CultureInfo.InvariantCulture), provenance.Weights, provenance.Architecture, provenance.Data,
            provenance.Transform, provenance.Precision, provenance.Head,
        ];
        var text = string.Concat(parts.Select(p => $"{p.Length}:{p}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    /// <summary>The key of one kind: no classifier enters features and activations.</summary>
    public static string Of(EntryKind kind, Provenance provenance) =>
        Of(kind == EntryKind.Predictions ? provenance : provenance.WithoutHead);
}
