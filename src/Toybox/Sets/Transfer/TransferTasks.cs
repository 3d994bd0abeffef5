namespace Behavior.Toybox.Sets.Transfer;

/// <summary>The tasks, by group: natural, specialised, structured.</summary>
static class TransferTasks
{
    public static readonly IReadOnlyList<TransferTask> All =
    [
        new ThingsTask(), new TextureTask(), new ColourTask(), new PlaceTask(),
        new TilesTask(), new CellsTask(), new DefectsTask(), new MaterialTask(),
        new CountTask(), new DistanceTask(), new LocationTask(), new OrientationTask(), new ElevationTask(),
    ];
}
