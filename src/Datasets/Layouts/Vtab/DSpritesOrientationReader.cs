namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="dsprites_orientation"</c>: how the shape is turned, 40 angles as 16 classes.</summary>
public sealed class DSpritesOrientationReader : DSpritesReader
{
    /// <inheritdoc/>
    public override string Kind => "dsprites_orientation";

    private protected override int Latent => 3;
}
