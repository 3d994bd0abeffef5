using System.Globalization;
using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="smallnorb_elevation"</c>: from how far above the toy is seen, 9 classes of 30 to 70 degrees.</summary>
public sealed class SmallNorbElevationReader : SmallNorbReader
{
    /// <inheritdoc/>
    public override string Kind => "smallnorb_elevation";

    private protected override LabelSpace Classes { get; } = LabelSpace.OfIds("", Enumerable.Range(0, 9).Select(i => (30 + 5 * i).ToString(CultureInfo.InvariantCulture)));

    private protected override (string Name, int Place) Asked => ("elevation", 1);

    private protected override int Step => 1;
}
