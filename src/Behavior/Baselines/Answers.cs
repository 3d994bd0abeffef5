using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation;

namespace Behavior.Baselines;

/// <summary>
/// What a checkpoint answered in one view, as a baseline keeps it: by sample the class, and how sure it was to 16 bits. Labels are not kept: they are the
/// dataset's. Two of one hash are the same answers to the same samples.
/// </summary>
public sealed class Answers
{
    /// <summary>Steps that confidences are rounded to: multiples of 1/65,535.</summary>
    const float Steps = ushort.MaxValue;

    string? _hash;

    Answers(AnswerView view, string classes, string origin, uint[] samples, int[] top1, ushort[]? confidences) =>
        (View, Classes, Origin, Samples, Top1, Confidences) = (view, classes, origin, samples, top1, confidences);

    /// <summary>What was answered.</summary>
    public AnswerView View { get; }

    /// <summary>A hash of the ids of the classes among which it was.</summary>
    public string Classes { get; }

    /// <summary>A hash of everything but the data that determined the answers: weights, architecture, transform, head, precision, device, engine.</summary>
    public string Origin { get; }

    /// <summary>The hash of each sample's id, ascending, see <see cref="SampleOrder"/>.</summary>
    public IReadOnlyList<uint> Samples { get; }

    /// <summary>The class of each, as a position among the benchmark's; -1 for none of them.</summary>
    public IReadOnlyList<int> Top1 { get; }

    /// <summary>How sure each answer was, in steps of 1/65,535; null where nothing said so.</summary>
    public IReadOnlyList<ushort>? Confidences { get; }

    /// <summary>Number of samples.</summary>
    public int Count => Samples.Count;

    /// <summary>Sixteen hexadecimal digits of a hash of view, samples, classes and confidences.</summary>
    public string Hash => _hash ??= ComputeHash();

    /// <summary>The answers in predictions.</summary>
    public static Answers Of(AnswerView view, Predictions predictions)
    {
        var order = SampleOrder.Of(predictions.Samples);
        return new(view, HashOf(predictions.LabelSpace), OriginOf(predictions.Provenance), [.. order.Hashes], [.. order.Positions.Select(i => predictions.Top1[i])],
            predictions.SaysConfidence ? [.. order.Positions.Select(i => Rounded(predictions.Confidences[i]))] : null);
    }

    /// <summary>Answers as a file keeps them.</summary>
    /// <exception cref="ArgumentException">The samples are not in order, or there are other numbers of answers.</exception>
    public static Answers Read(AnswerView view, string classes, string origin, uint[] samples, int[] top1, ushort[]? confidences)
    {
        if (top1.Length != samples.Length || confidences is not null && confidences.Length != samples.Length) throw new ArgumentException($"'{view}' has other numbers of samples and answers.");
        for (var i = 1; i < samples.Length; i++)
            if (samples[i] < samples[i - 1]) throw new ArgumentException($"the samples of '{view}' are not in order.");
        return new(view, classes, origin, samples, top1, confidences);
    }

    /// <summary>The confidence of a kept step.</summary>
    public static float ConfidenceOf(ushort step) => step / Steps;

    /// <summary>A hash of a label space's ids.</summary>
    public static string HashOf(LabelSpace classes) => Provenance.Short(TextHash.OfParts(classes.Ids));

    /// <summary>A hash of what determined predictions, without the data.</summary>
    public static string OriginOf(Provenance p) => Provenance.Short(TextHash.OfParts($"{Provenance.EngineVersion}", p.Weights, p.Architecture, p.Transform, p.Head, p.Precision, p.Device));

    static ushort Rounded(float confidence) => (ushort)Math.Round(Math.Clamp(confidence, 0, 1) * Steps, MidpointRounding.ToEven);

    string ComputeHash()
    {
        var content = new byte[Count * (Confidences is null ? 8 : 10)];
        for (var i = 0; i < Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(8 * i), Samples[i]);
            BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(8 * i + 4), Top1[i]);
            if (Confidences is not null) BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(8 * Count + 2 * i), Confidences[i]);
        }
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{View.Benchmark}\n{View.Name}\n{Classes}\n"), .. content]))[..16];
    }
}
