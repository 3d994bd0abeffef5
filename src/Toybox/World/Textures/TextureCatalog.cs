namespace Behavior.Toybox.World.Textures;

/// <summary>The sixteen textures; the one at a category's place is typical of that category.</summary>
static class TextureCatalog
{
    public static readonly IReadOnlyList<Texture> All =
    [
        new RivetsTexture(), new FurTexture(), new LatticeTexture(), new ScalesTexture(),
        new PlanksTexture(), new BubblesTexture(), new PlaidTexture(), new TabbyTexture(),
        new GrainTexture(), new ZigzagTexture(), new SpotsTexture(), new CracksTexture(),
        new KeysTexture(), new PinstripeTexture(), new ChecksTexture(), new HazardTexture(),
    ];
}
