using Behavior.Datasets.Labels;

namespace Behavior.Toybox;

/// <summary>The sixteen object categories of the toy world, the same as in Geirhos et al. (ICLR 2019). The order is the label.</summary>
public static class ToyCategories
{
    /// <summary>Category names by label.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "airplane", "bear", "bicycle", "bird", "boat", "bottle", "car", "cat",
        "chair", "clock", "dog", "elephant", "keyboard", "knife", "oven", "truck",
    ];

    /// <summary>The label space that they make: <c>toy</c>.</summary>
    public static LabelSpace LabelSpace { get; } = LabelSpace.OfIds("toy", Names);

    /// <summary>How many there are.</summary>
    public static int Count => Names.Count;
}
