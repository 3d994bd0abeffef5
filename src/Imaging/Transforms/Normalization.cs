using System.Globalization;
using System.Runtime.Intrinsics.X86;
using Behavior.Diagnostics;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// Mean and standard deviation for each channel: a byte v becomes <c>((v / 255) - mean) / std</c>, each step in float32, which is
/// torchvision's ToTensor and Normalize to the last bit. <see cref="None"/> stops after the division by 255.
/// </summary>
public sealed class Normalization : IEquatable<Normalization>
{
    // Within these every result is finite, in float16 too.
    const float LargestMean = 5, LeastStd = 1e-4f, LargestStd = 1e4f;

    Normalization(string name, float[]? mean, float[]? std)
    {
        (Name, Mean, Std) = (name, mean ?? [0, 0, 0], std ?? [1, 1, 1]);
        Table = new float[3 * 256];
        for (var c = 0; c < 3; c++)
            for (var v = 0; v < 256; v++)
                Table[c * 256 + v] = mean is null ? v / 255f : (v / 255f - Mean[c]) / Std[c];
        HalfTable = Array.ConvertAll(Table, f => (System.Half)f);
        if (!Avx2.IsSupported || !Fma.IsSupported) return;
        var scales = Enumerable.Range(0, 3).Select(c => new ChannelScale(Mean[c], Std[c])).ToArray();
        if (!scales.Where((scale, c) => !scale.Gives(Table.AsSpan(c * 256, 256))).Any()) Scales = scales;
    }

    /// <summary>v / 255 only.</summary>
    public static Normalization None { get; } = new("none", null, null);

    /// <summary>ImageNet's mean 0.485 0.456 0.406 and deviation 0.229 0.224 0.225.</summary>
    public static Normalization ImageNet { get; } = new("imagenet", [0.485f, 0.456f, 0.406f], [0.229f, 0.224f, 0.225f]);

    /// <summary>OpenAI CLIP's.</summary>
    public static Normalization Clip { get; } = new("clip", [0.48145466f, 0.4578275f, 0.40821073f], [0.26862954f, 0.26130258f, 0.27577711f]);

    /// <summary>Mean and deviation 0.5: values in [-1, 1]; timm's <c>inception</c>.</summary>
    public static Normalization Half { get; } = new("half", [0.5f, 0.5f, 0.5f], [0.5f, 0.5f, 0.5f]);

    /// <summary>The names that <see cref="Named"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["clip", "half", "imagenet", "inception", "none"];

    /// <summary>Its name in a transform's text, or <c>m/m/m,s/s/s</c>.</summary>
    public string Name { get; }

    /// <summary>Mean of R, G, B, on a scale of 0 to 1.</summary>
    public IReadOnlyList<float> Mean { get; }

    /// <summary>Standard deviation of R, G, B, on a scale of 0 to 1.</summary>
    public IReadOnlyList<float> Std { get; }

    /// <summary>The value of byte v in channel c at <c>c * 256 + v</c>.</summary>
    internal float[] Table { get; }

    /// <summary><see cref="Table"/> rounded to float16, nearest even, as torch rounds.</summary>
    internal System.Half[] HalfTable { get; }

    /// <summary>How <see cref="Table"/>'s values are computed in vectors; null where the processor cannot, or a value would differ in its last bit.</summary>
    internal ChannelScale[]? Scales { get; }

    /// <summary>A normalisation by its name.</summary>
    /// <exception cref="BehaviorException">BHV0211: unknown name; the nearest are offered.</exception>
    public static Normalization Named(string name) => name switch
    {
        "none" => None,
        "imagenet" => ImageNet,
        "clip" => Clip,
        "half" or "inception" => Half,
        _ => throw new BehaviorException("BHV0211", Suggest.Unknown("normalisation", name, Names) + " Or give mean and deviation: normalize(0.5/0.5/0.5,0.25/0.25/0.25)."),
    };

    /// <summary>A normalisation by its numbers; equal to a named one, it takes that one's name.</summary>
    /// <param name="mean">Three means, on a scale of 0 to 1.</param>
    /// <param name="std">Three standard deviations, on a scale of 0 to 1, above 0.</param>
    /// <exception cref="BehaviorException">BHV0211: not three numbers each, a mean beyond 5, or a deviation that is not within 0.0001 and 10000.</exception>
    public static Normalization Of(IReadOnlyList<float> mean, IReadOnlyList<float> std)
    {
        if (mean.Count != 3 || std.Count != 3 || !mean.All(m => Math.Abs(m) <= LargestMean) || !std.All(s => s is >= LeastStd and <= LargestStd))
            throw new BehaviorException("BHV0211", $"normalisation {Joined(mean.Take(4))},{Joined(std.Take(4))}: expected three means (-5 to 5) and three positive deviations (0.0001 to 10000), "
                + "for values on a scale of 0 to 1. Usual cause: numbers for values of 0 to 255; divide them by 255.");
        return new[] { ImageNet, Clip, Half }.FirstOrDefault(n => n.Mean.SequenceEqual(mean) && n.Std.SequenceEqual(std))
            ?? new Normalization($"{Joined(mean)},{Joined(std)}", [.. mean], [.. std]);
    }

    /// <summary>The value of byte v in channel c at <c>c * 256 + v</c>: what a device that normalises by itself looks up, so that it agrees with <see cref="Transform"/> to the last bit.</summary>
    public ReadOnlySpan<float> ByteValues => Table;

    /// <summary>Normalises a picture that was written as bytes.</summary>
    /// <param name="planes">All R row by row, then G, then B.</param>
    /// <param name="values">Receives their values, in the same order.</param>
    public void Write(ReadOnlySpan<byte> planes, Span<float> values) => TensorWriter.LookUp(planes, Table, values);

    /// <inheritdoc/>
    public bool Equals(Normalization? other) => other is not null && other.Name == Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Normalization);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    static string Joined(IEnumerable<float> values) => string.Join("/", values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
}
