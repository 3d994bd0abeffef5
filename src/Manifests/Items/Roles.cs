namespace Behavior.Manifests.Items;

/// <summary>What a benchmark is in the paper's tables, whatever its name: claims ask for roles.</summary>
public static class Roles
{
    /// <summary>ImageNet-1K's validation pictures, or what a zoo has in their place: in distribution.</summary>
    public const string Val = "val";

    /// <summary>A re-collected test set, as ImageNet-V2.</summary>
    public const string V2 = "v2";

    /// <summary>Pictures chosen because a network errs on them, as ImageNet-A.</summary>
    public const string A = "a";

    /// <summary>Common corruptions, as ImageNet-C.</summary>
    public const string C = "c";

    /// <summary>Pictures that are hard for many networks, as ImageNet-Hard.</summary>
    public const string Hard = "hard";

    /// <summary>Renditions, as ImageNet-R.</summary>
    public const string R = "r";

    /// <summary>Sketches, as ImageNet-Sketch.</summary>
    public const string Sketch = "sketch";

    /// <summary>Several right labels a picture, as ImageNet-ReaL.</summary>
    public const string Real = "real";

    /// <summary>Annotated factors, as ImageNet-X.</summary>
    public const string X = "x";

    /// <summary>Rendered pictures in which one factor is swept, as PUG-ImageNet.</summary>
    public const string Pug = "pug";

    /// <summary>The shape of one class with the texture of another (Geirhos et al. 2019).</summary>
    public const string CueConflict = "cue-conflict";

    /// <summary>Pictures to be zoomed, shifted and resized.</summary>
    public const string Invariance = "invariance";

    /// <summary>Pictures on which representations are compared.</summary>
    public const string Similarity = "similarity";

    /// <summary>A task with classes of its own, as VTAB's.</summary>
    public const string Transfer = "transfer";
}
