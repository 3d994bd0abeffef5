using System.Globalization;
using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="clevr_count"</c>: how many objects there are, 3 to 10.</summary>
public sealed class ClevrCountReader : ClevrReader
{
    const int Least = 3, Most = 10;

    /// <inheritdoc/>
    public override string Kind => "clevr_count";

    private protected override LabelSpace Classes { get; } = LabelSpace.OfIds("", Enumerable.Range(Least, Most - Least + 1).Select(i => i.ToString(CultureInfo.InvariantCulture)));

    private protected override (int? Label, string Name, double Value) Of(ClevrScene scene) => (scene.Objects is >= Least and <= Most ? scene.Objects - Least : null, "objects", scene.Objects);

    private protected override string Wanted(ClevrScene scene) => $"the scene of '{scene.Picture}' has {scene.Objects} objects; expected are {Least} to {Most}.";
}
