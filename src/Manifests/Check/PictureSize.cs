using System.Globalization;
using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;

namespace Behavior.Manifests.Check;

/// <summary>
/// Whether a checkpoint's transform gives pictures of the size that its network is for. Most networks take any size, so that the transform of
/// another one costs many times the time and answers otherwise, without a word. A size that some weights of the architecture were published for
/// is one of its own.
/// </summary>
static class PictureSize
{
    /// <summary>The code of the warning.</summary>
    internal const string Code = "BHV0026";

    /// <summary>What to say of an item; null where its size is as it should be, or not known before there are pictures.</summary>
    public static string? Problem(CheckpointItem item, Transform transform)
    {
        if (transform.FixedSize is not { } size) return null;
        if (item.InputSize is { } meant)
            return size == (meant, meant) ? null : $"Preprocess makes pictures of {Text(size)} pixels, and InputSize=\"{meant}\" says another size. {LikelyTransform.Sentence(item, transform, meant)}";
        if (!ModelRegistry.Names.Contains(item.Architecture)) return null;
        var side = ModelRegistry.Find(item.Architecture).InputSize;
        return size == (side, side) || LikelyTransform.Published(item).Any(spec => size == (spec.InputSize, spec.InputSize))
            ? null
            : $"Preprocess makes pictures of {Text(size)} pixels, and {item.Architecture} is for {side} x {side}: the suite would run{Work(size, side)} and measure something else. "
                + $"Usual cause: the transform of another network. {LikelyTransform.Sentence(item, transform, side)} If {Text(size)} is meant, write InputSize=\"{size.Width}\" on the item.";
    }

    static string Text((int Width, int Height) size) => $"{size.Width} x {size.Height}";

    static string Work((int Width, int Height) size, int side) =>
        (double)size.Width * size.Height / ((double)side * side) is >= 2 and var times ? string.Create(CultureInfo.InvariantCulture, $" with about {times:N0} times the work") : "";
}
