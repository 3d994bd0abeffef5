using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Preprocessing;

namespace Behavior.Manifests.Check;

/// <summary>The transform that was probably meant, where that of an item gives pictures of another size than its network is for.</summary>
static class LikelyTransform
{
    /// <summary>Networks of at most this side in pixels are given data sets of pictures of their own size.</summary>
    const int Small = 64;

    /// <summary>What is said of a transform that nobody has published for these weights.</summary>
    const string Guess = "a guess: the item's own steps at that size";

    /// <summary>The mend as a sentence; empty where the transform is not one of resizing and cropping.</summary>
    /// <param name="item">The item.</param>
    /// <param name="transform">Its transform, of a fixed size.</param>
    /// <param name="side">The side in pixels that the pictures should have.</param>
    public static string Sentence(CheckpointItem item, Transform transform, int side)
    {
        var published = Published(item).Where(spec => spec.InputSize == side).Select(spec => Transform.Parse(spec.ToTransform())).FirstOrDefault(t => t.Normalization.Equals(transform.Normalization));
        if (published is not null) return $"Published for it: Preprocess=\"{published}\".";
        var scaled = Scaled(transform, side);
        if (side <= Small)
            return $"Write Preprocess=\"normalize({transform.Normalization.Name})\" where the data's pictures have that size already"
                + $"{(scaled is null ? "" : $", else Preprocess=\"{scaled}\", {Guess}")}.";
        return scaled is null ? "" : $"Write, for example, Preprocess=\"{scaled}\", {Guess}.";
    }

    /// <summary>What was published: for the weights of this file name first, then for other weights of the architecture.</summary>
    public static IEnumerable<PreprocessingSpec> Published(CheckpointItem item)
    {
        var file = Path.GetFileName(item.Weights);
        return PreprocessingCatalogue.Tags.Where(tag => tag == file || Model(tag) == item.Architecture).OrderByDescending(tag => tag == file).Select(tag => PreprocessingCatalogue.TryFind(tag)!);
    }

    /// <summary>The architecture of a tag: <c>convnext_base.fb_in1k</c> of timm, <c>ViT-B-16/openai</c> of open_clip, whose ConvNeXts have another name here.</summary>
    static string Model(string tag) => (tag.StartsWith("convnext", StringComparison.Ordinal) && tag.Contains('/') ? "clip_" : "") + tag.Split('.', '/')[0];

    /// <summary>The same steps at another size; null where that does not give it.</summary>
    static Transform? Scaled(Transform transform, int side)
    {
        var factor = (double)side / transform.FixedSize!.Value.Width;
        var scaled = new Transform(transform.Steps.Select(step => Scaled(step, factor)));
        return scaled.FixedSize == (side, side) ? scaled : null;
    }

    static TransformStep Scaled(TransformStep step, double factor) => step switch
    {
        ResizeStep resize => resize with { Side = Scaled(resize.Side, factor) },
        ResizeExactStep resize => resize with { Width = Scaled(resize.Width, factor), Height = Scaled(resize.Height, factor) },
        ResizeLongestStep resize => resize with { Side = Scaled(resize.Side, factor) },
        CenterCropStep crop => crop with { Width = Scaled(crop.Width, factor), Height = Scaled(crop.Height, factor) },
        CropPctStep crop => crop with { Size = Scaled(crop.Size, factor) },
        _ => step,
    };

    static int Scaled(int side, double factor) => Math.Max(1, (int)Math.Round(side * factor));
}
