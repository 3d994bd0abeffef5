using System.Globalization;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>What a checkpoint's pictures went through before it was evaluated by its publishers. Belongs to the weights, not to the architecture.</summary>
/// <param name="InputSize">Side of the square that enters the network.</param>
/// <param name="ResizeSide">Side before the crop; see <paramref name="CropMode"/>. Unused where nothing is resized.</param>
/// <param name="CropMode">How the square is cut.</param>
/// <param name="Interpolation">The resampling filter: <c>bilinear</c>, <c>bicubic</c>, <c>box</c>, <c>hamming</c> or <c>lanczos</c>, as Pillow's.</param>
/// <param name="Mean">Mean per channel, of values in [0, 1].</param>
/// <param name="Deviation">Standard deviation per channel.</param>
public sealed record PreprocessingSpec(int InputSize, int ResizeSide, CropMode CropMode, string Interpolation, IReadOnlyList<double> Mean, IReadOnlyList<double> Deviation)
{
    /// <summary>ImageNet's mean, as torchvision's and timm's default.</summary>
    public static IReadOnlyList<double> ImageNetMean { get; } = [0.485, 0.456, 0.406];

    /// <summary>ImageNet's deviation.</summary>
    public static IReadOnlyList<double> ImageNetDeviation { get; } = [0.229, 0.224, 0.225];

    /// <summary>OpenAI's mean for CLIP.</summary>
    public static IReadOnlyList<double> ClipMean { get; } = [0.48145466, 0.4578275, 0.40821073];

    /// <summary>OpenAI's deviation for CLIP.</summary>
    public static IReadOnlyList<double> ClipDeviation { get; } = [0.26862954, 0.26130258, 0.27577711];

    /// <summary>One half three times: mean and deviation of the ViTs from Google.</summary>
    public static IReadOnlyList<double> OneHalf { get; } = [0.5, 0.5, 0.5];

    /// <summary>A mean that changes nothing.</summary>
    internal static IReadOnlyList<double> NoMean { get; } = [0, 0, 0];

    /// <summary>A deviation that changes nothing.</summary>
    internal static IReadOnlyList<double> NoDeviation { get; } = [1, 1, 1];

    /// <summary>The colour of the border, red, green and blue from 0 to 255; black unless given.</summary>
    public IReadOnlyList<int> Fill { get; init; } = [0, 0, 0];

    /// <summary>Entries that its configuration lacks, and that have the default of its library.</summary>
    public IReadOnlyList<string> Defaults { get; init; } = [];

    /// <summary>Why it is no more than a guess, in words; empty for one that is stated or published.</summary>
    public string Guess { get; init; } = "";

    /// <summary>A specification from timm's <c>crop_pct</c>: the side becomes <c>floor(size / crop_pct)</c>. A border has the mean's colour, as timm's.</summary>
    public static PreprocessingSpec FromCropPct(int size, double cropPct, string interpolation, IReadOnlyList<double> mean, IReadOnlyList<double> deviation, CropMode mode = CropMode.Center) =>
        new(size, (int)Math.Floor(size / cropPct), mode, interpolation, mean, deviation)
        {
            Fill = mode == CropMode.Border ? [.. mean.Select(m => (int)Math.Round(255 * m, MidpointRounding.ToEven))] : [0, 0, 0],
        };

    /// <summary>The value of <c>Preprocess</c> on a Checkpoint item, for example <c>resize(256,bicubic)|center-crop(224)|normalize(imagenet)</c>.</summary>
    public string ToTransform()
    {
        var resize = CropMode switch
        {
            CropMode.CropOnly => "",
            CropMode.Squash => $"resize({ResizeSide}x{ResizeSide},{Interpolation})|",
            CropMode.Border => $"resize-longest({ResizeSide},{Interpolation})|",
            _ => $"resize({ResizeSide},{Interpolation})|",
        };
        return $"{resize}center-crop({InputSize}{(Fill.All(f => f == 0) ? "" : $",{string.Join('/', Fill)}")})|normalize({Normalisation()})";
    }

    /// <inheritdoc/>
    public bool Equals(PreprocessingSpec? other) => other is not null && other.ToTransform() == ToTransform();

    /// <inheritdoc/>
    public override int GetHashCode() => ToTransform().GetHashCode(StringComparison.Ordinal);

    string Normalisation() =>
        Is(ImageNetMean, ImageNetDeviation) ? "imagenet" : Is(ClipMean, ClipDeviation) ? "clip" : Is(OneHalf, OneHalf) ? "half"
        : Is(NoMean, NoDeviation) ? "none" : $"{Triple(Mean)},{Triple(Deviation)}";

    bool Is(IReadOnlyList<double> mean, IReadOnlyList<double> deviation) => Mean.SequenceEqual(mean) && Deviation.SequenceEqual(deviation);

    static string Triple(IReadOnlyList<double> values) => string.Join('/', values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
}
