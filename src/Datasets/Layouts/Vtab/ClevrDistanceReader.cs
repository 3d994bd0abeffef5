using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="clevr_distance"</c>: how far the nearest object is from the camera, in six steps.</summary>
public sealed class ClevrDistanceReader : ClevrReader
{
    /// <inheritdoc/>
    public override string Kind => "clevr_distance";

    private protected override LabelSpace Classes { get; } = LabelSpace.OfIds("", ["<=8", "(8,8.5]", "(8.5,9]", "(9,9.5]", "(9.5,10]", ">10"]);

    private protected override (int? Label, string Name, double Value) Of(ClevrScene scene) => (Thresholds.Class(scene.Nearest, 0, 8, 8.5f, 9, 9.5f, 10, 100), "nearest", scene.Nearest);

    private protected override string Wanted(ClevrScene scene) => scene.Objects == 0
        ? $"the scene of '{scene.Picture}' has 0 objects; expected is one at least."
        : FormattableString.Invariant($"the nearest object in the scene of '{scene.Picture}' is {scene.Nearest} away; expected is above 0 and at most 100.");
}
