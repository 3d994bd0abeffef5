using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Behavior.Datasets;

namespace Behavior.Baselines;

/// <summary>
/// The order in which a baseline keeps samples: by 32 bits of a hash of their ids, which say after years which sample an answer belongs to and cost
/// two bytes each. Samples are joined by them, never by place.
/// </summary>
public sealed class SampleOrder
{
    static readonly ConditionalWeakTable<IReadOnlyList<Sample>, SampleOrder> s_known = [];

    SampleOrder(IReadOnlyList<Sample> samples)
    {
        var hashes = samples.Select(s => HashOf(s.Id)).ToArray();
        Positions = [.. Enumerable.Range(0, hashes.Length).OrderBy(i => hashes[i]).ThenBy(i => samples[i].Id, StringComparer.Ordinal)];
        Hashes = [.. Positions.Select(i => hashes[i])];
    }

    /// <summary>The hash of each sample, ascending.</summary>
    public IReadOnlyList<uint> Hashes { get; }

    /// <summary>Where each of them stands among the samples.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>The order of samples; computed once for a list.</summary>
    public static SampleOrder Of(IReadOnlyList<Sample> samples) => s_known.GetValue(samples, all => new(all));

    /// <summary>The first 32 bits of the SHA-256 of an id.</summary>
    public static uint HashOf(string id) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
