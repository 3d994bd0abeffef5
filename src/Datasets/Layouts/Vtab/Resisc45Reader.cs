namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="resisc45"</c>: a folder for each class in <c>NWPU-RESISC45</c>, which its user unpacked from a RAR. There are no official parts.</summary>
public sealed class Resisc45Reader : FolderTaskReader
{
    static readonly string[] s_classes =
    [
        "airplane", "airport", "baseball_diamond", "basketball_court", "beach", "bridge", "chaparral", "church", "circular_farmland", "cloud", "commercial_area", "dense_residential", "desert",
        "forest",
        "freeway", "golf_course", "ground_track_field", "harbor", "industrial_area", "intersection", "island", "lake", "meadow", "medium_residential", "mobile_home_park", "mountain", "overpass",
        "palace",
        "parking_lot", "railway", "railway_station", "rectangular_farmland", "river", "roundabout", "runway", "sea_ice", "ship", "snowberg", "sparse_residential", "stadium", "storage_tank",
        "tennis_court",
        "terrace", "thermal_power_station", "wetland",
    ];

    /// <inheritdoc/>
    public override string Kind => "resisc45";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("NWPU-RESISC45", "https://gcheng-nwpu.github.io/#Datasets", "not stated")
    {
        Published = new Dictionary<string, long> { ["images"] = 31500, ["classes"] = 45, ["per_class"] = 700 },
        Bytes = 427_000_000,
        Layout = "NWPU-RESISC45/CLASS/CLASS_001.jpg",
    };

    private protected override NamedClassFolders Folders(Layout layout) => new(layout, "NWPU-RESISC45/") { Known = s_classes, Count = 45 };
}
