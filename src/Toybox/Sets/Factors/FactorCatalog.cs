using Behavior.Diagnostics;

namespace Behavior.Toybox.Sets.Factors;

/// <summary>The sixteen factors of ImageNet-X, in its order.</summary>
static class FactorCatalog
{
    public static readonly IReadOnlyList<SceneFactor> All =
    [
        new("pose", "pose", PlacementFactors.Pose),
        new("background", "background", SurroundingsFactors.Background),
        new("pattern", "cloth", ClothFactors.Pattern),
        new("color", "colour", ClothFactors.Color),
        new("smaller", "frame", PlacementFactors.Smaller),
        new("larger", "frame", PlacementFactors.Larger),
        new("darker", "light", SurroundingsFactors.Darker),
        new("brighter", "light", SurroundingsFactors.Brighter),
        new("partial_view", "frame", PlacementFactors.PartialView),
        new("object_blocking", "front", SurroundingsFactors.ObjectBlocking),
        new("person_blocking", "front", SurroundingsFactors.PersonBlocking),
        new("multiple_objects", "frame", SurroundingsFactors.MultipleObjects),
        new("texture", "cloth", ClothFactors.Texture),
        new("style", "style", ClothFactors.Style),
        new("shape", "pose", PlacementFactors.Shape),
        new("subcategory", "drawing", ClothFactors.Subcategory),
    ];

    /// <summary>The names, as annotations have them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The factor called <paramref name="name"/>.</summary>
    /// <exception cref="BehaviorException">BHV0520: no such factor; the nearest names are offered.</exception>
    public static SceneFactor Find(string name) =>
        All.FirstOrDefault(f => f.Name == name) ?? throw new BehaviorException("BHV0520", Suggest.Unknown("factor", name, Names));
}
