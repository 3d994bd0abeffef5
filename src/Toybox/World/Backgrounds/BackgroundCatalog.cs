namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Every kind of surroundings.</summary>
static class BackgroundCatalog
{
    public static readonly IReadOnlyList<Background> All =
    [
        new StudioBackground(), new DuskBackground(), new HorizonBackground(), new HillsBackground(), new RoomBackground(),
        new CloudsBackground(), new TilesBackground(), new BokehBackground(), new WallpaperBackground(),
    ];
}
