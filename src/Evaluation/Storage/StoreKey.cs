using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Storage;

/// <summary>The name under which outputs are found again: a hash of everything that determines them.</summary>
static class StoreKey
{
    /// <summary>Digits of a key.</summary>
    public const int Digits = 32;

    /// <summary>Thirty-two hexadecimal digits.</summary>
    /// <param name="provenance">What determines the outputs.</param>
    /// <param name="further">What else does, for what is made of them.</param>
    public static string Of(Provenance provenance, params IEnumerable<string> further) => TextHash.OfParts(
    [
        Provenance.EngineVersion.ToString(CultureInfo.InvariantCulture), provenance.Weights, provenance.Architecture, provenance.Data,
        provenance.Transform, provenance.Precision, provenance.Device, provenance.Head, .. provenance.Recorded.Length > 0 ? [provenance.Recorded] : Array.Empty<string>(), .. further,
    ])[..Digits];

    /// <summary>The key of one kind: no classifier enters features and activations.</summary>
    public static string Of(EntryKind kind, Provenance provenance) =>
        Of(kind == EntryKind.Predictions ? provenance : provenance.WithoutHead);
}
