using System.Globalization;
using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="smallnorb_azimuth"</c>: from which side the toy is seen, 18 classes of 20 degrees, which the file counts in tens.</summary>
public sealed class SmallNorbAzimuthReader : SmallNorbReader
{
    /// <inheritdoc/>
    public override string Kind => "smallnorb_azimuth";

    private protected override LabelSpace Classes { get; } = LabelSpace.OfIds("", Enumerable.Range(0, 18).Select(i => (20 * i).ToString(CultureInfo.InvariantCulture)));

    private protected override (string Name, int Place) Asked => ("azimuth", 2);

    private protected override int Step => 2;
}
