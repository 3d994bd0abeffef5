using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;

namespace Behavior.Datasets;

/// <summary>
/// The fingerprint of a list of labelled pictures: SHA-256 of the class ids and, for every sample in order, of its id, its label and the hash of its
/// picture's bytes. How the pictures are packed, in what order, when, and under which folder, does not enter.
/// </summary>
static class PictureFingerprint
{
    /// <summary>Names the definition; another one is another name.</summary>
    public const string Version = "pictures/1";

    const int MostProblems = 20;

    /// <summary>The fingerprint, as lower-case hexadecimal. Pictures are read on all cores and not kept.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="samples">The samples, in order.</param>
    /// <param name="read">Reads the bytes of a sample's picture; called from several threads.</param>
    /// <exception cref="BehaviorException">What <paramref name="read"/> throws; of several damaged pictures the first ones, all at once.</exception>
    public static string Of(LabelSpace classes, IReadOnlyList<Sample> samples, Func<int, byte[]> read)
    {
        var pictures = new byte[SHA256.HashSizeInBytes * samples.Count];
        var refused = new BehaviorException?[samples.Count];
        Parallel.For(0, samples.Count, i =>
        {
            try { SHA256.HashData(read(i), Place(i)); }
            catch (BehaviorException failure) { refused[i] = failure; }
        });
        var problems = new Problems();
        foreach (var failure in refused.OfType<BehaviorException>().Take(MostProblems)) problems.Add(failure.Code, failure.Text);
        problems.ThrowIfAny();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, string.Create(CultureInfo.InvariantCulture, $"{Version} {classes.Count} {samples.Count}"));
        foreach (var id in classes.Ids) Add(hash, id);
        foreach (var (i, sample) in samples.Index())
        {
            Add(hash, string.Create(CultureInfo.InvariantCulture, $"{sample.Label} {sample.Id}"));
            hash.AppendData(Place(i));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        Span<byte> Place(int index) => pictures.AsSpan(SHA256.HashSizeInBytes * index, SHA256.HashSizeInBytes);
    }

    /// <summary>Preceded by its length, so that no two lists run together into the same bytes.</summary>
    static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
