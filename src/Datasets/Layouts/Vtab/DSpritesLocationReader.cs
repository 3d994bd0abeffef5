namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="dsprites_location"</c>: where the shape is along x, 32 places as 16 classes.</summary>
public sealed class DSpritesLocationReader : DSpritesReader
{
    /// <inheritdoc/>
    public override string Kind => "dsprites_location";

    private protected override int Latent => 4;
}
