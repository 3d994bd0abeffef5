namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="eurosat"</c>: the pictures in visible light, a folder for each class in <c>2750</c> (<c>EuroSAT_RGB</c> in newer archives). There are no official parts.</summary>
public sealed class EuroSatReader : FolderTaskReader
{
    static readonly string[] s_classes =
        ["AnnualCrop", "Forest", "HerbaceousVegetation", "Highway", "Industrial", "Pasture", "PermanentCrop", "Residential", "River", "SeaLake"];

    /// <inheritdoc/>
    public override string Kind => "eurosat";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("EuroSAT", "https://github.com/phelber/EuroSAT", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 27000, ["classes"] = 10 },
        Bytes = 94_000_000,
        Layout = "2750/CLASS/CLASS_1.jpg",
    };

    private protected override NamedClassFolders Folders(Layout layout) => new(layout, "2750/") { OtherNames = ["EuroSAT_RGB"], Known = s_classes, Count = 10 };
}
