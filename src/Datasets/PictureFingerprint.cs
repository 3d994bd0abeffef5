using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;

namespace Behavior.Datasets;

/// <summary>Writes the hash of one picture.</summary>
/// <param name="index">Which sample's.</param>
/// <param name="destination">32 bytes.</param>
public delegate void PictureHash(int index, Span<byte> destination);

/// <summary>
/// The fingerprint of a list of labelled pictures: SHA-256 of the class ids and, for every sample in order, of its id, its label, its annotations and the hash of its
/// picture. How the pictures are packed, in what order, when, and under which folder, does not enter.
/// </summary>
static class PictureFingerprint
{
    /// <summary>Names the definition; another one is another name.</summary>
    public const string Version = "pictures/1";

    const int MostProblems = 20;

    /// <summary>The fingerprint, as lower-case hexadecimal. Pictures are read on all cores and not kept.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="samples">The samples, in order.</param>
    /// <param name="picture">Hashes a sample's picture; called from several threads.</param>
    /// <param name="source">Receives progress, and stops the work.</param>
    /// <exception cref="BehaviorException">What <paramref name="picture"/> throws; of several damaged pictures the first ones, all at once.</exception>
    /// <exception cref="OperationCanceledException">The source's token was cancelled.</exception>
    public static string Of(LabelSpace classes, IReadOnlyList<Sample> samples, PictureHash picture, DatasetSource source)
    {
        var pictures = new byte[SHA256.HashSizeInBytes * samples.Count];
        var refused = new BehaviorException?[samples.Count];
        var meter = new ProgressMeter($"{source.Name}: fingerprint", "pictures", samples.Count, source.Report is null ? null : line => { if (samples.Count > 1_000) source.Report(line); });
        var (done, turn) = (0, new Lock());
        Parallel.For(0, samples.Count, new() { CancellationToken = source.Cancel }, i =>
        {
            try { picture(i, Place(i)); }
            catch (BehaviorException failure) { refused[i] = failure; }
            lock (turn) meter.Report(++done);
        });
        var problems = new Problems();
        foreach (var failure in refused.OfType<BehaviorException>().Take(MostProblems)) problems.Add(failure.Code, failure.Text);
        problems.ThrowIfAny();
        return Hash(classes, samples, (hash, i) => hash.AppendData(Place(i)));

        Span<byte> Place(int index) => pictures.AsSpan(SHA256.HashSizeInBytes * index, SHA256.HashSizeInBytes);
    }

    /// <summary>The same of everything but the pictures, with where each lies in their place: cheap, and what a remembered fingerprint is found by.</summary>
    public static string OfList(LabelSpace classes, IReadOnlyList<Sample> samples, IEnumerable<string> where)
    {
        using var place = where.GetEnumerator();
        return Hash(classes, samples, (hash, _) => { if (place.MoveNext()) Add(hash, place.Current); });
    }

    static string Hash(LabelSpace classes, IReadOnlyList<Sample> samples, Action<IncrementalHash, int> picture)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, string.Create(CultureInfo.InvariantCulture, $"{Version} {classes.Count} {samples.Count}"));
        foreach (var id in classes.Ids) Add(hash, id);
        foreach (var (i, sample) in samples.Index())
        {
            Add(hash, string.Create(CultureInfo.InvariantCulture, $"{sample.Label} {sample.Id}"));
            foreach (var (name, value) in sample.Annotations.OrderBy(a => a.Key, StringComparer.Ordinal)) Add(hash, $"{name}={value}");
            picture(hash, i);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Preceded by its length, so that no two lists run together into the same bytes.</summary>
    static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
