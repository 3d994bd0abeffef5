using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="kitti_distance"</c>: how far the nearest vehicle (Car, Van, Truck) is, in three steps, or that there is none. Pictures in <c>training/image_2</c>, boxes of 15 fields a line in
/// <c>training/label_2</c>; <c>testing</c> has no labels and is left out.
/// </summary>
public sealed class KittiDistanceReader : LayoutReader
{
    const int Fields = 15, Depth = 13;
    const double NoVehicle = 1000;

    static readonly string[] s_vehicles = ["Car", "Van", "Truck"];
    static readonly string[] s_types = [.. s_vehicles, "Pedestrian", "Person_sitting", "Cyclist", "Tram", "Misc", "DontCare"];

    /// <inheritdoc/>
    public override string Kind => "kitti_distance";

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys { get; } = [LayoutKeys.Root, LayoutKeys.ClassCount, LayoutKeys.ClassIds, LayoutKeys.ImageCount];

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("KITTI, objects", "https://www.cvlibs.net/datasets/kitti/eval_object.php", "CC-BY-NC-SA-3.0")
    {
        Published = new Dictionary<string, long> { ["training"] = 7481, ["testing_without_labels"] = 7518, ["classes"] = 4 },
        Bytes = 12_600_000_000,
        Layout = "training/image_2/000000.png, training/label_2/000000.txt",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var start = layout.Base("training/image_2", "training/label_2") + "training/";
        var (pictures, labels) = (layout.PicturesIn(start + "image_2"), layout.In(start + "label_2").Where(f => f.Path.EndsWith(".txt", StringComparison.Ordinal)).ToDictionary(f => f.Path));
        List<Picture> found = [.. pictures.Select(f => Labelled(layout, f, labels.GetValueOrDefault($"{start}label_2/{f.Stem}.txt"))).OfType<Picture>()];
        var absent = labels.Values.Where(l => l.Size == 0).Select(l => l.Name).ToList();
        if (absent.Count > 0) layout.Notes.Add($"{absent.Count:N0} label files in {layout.Tree.Root.TrimEnd('/')}/{start}label_2 are empty, which reads as no vehicle: {Layout.Listed(absent)}. "
            + "Where the copy was interrupted that is wrong.");
        var without = labels.Values.Select(l => l.Stem).Except(pictures.Select(f => f.Stem)).Select(s => s + ".txt").ToList();
        if (without.Count > 0) layout.Problem("BHV0303", $"{layout.Tree.Root.TrimEnd('/')}/{start}label_2 has labels of pictures that are not in image_2: {Layout.Listed(without)}. "
            + "Usual cause: a copy that was interrupted. Fetch them again.");
        return new(LabelSpace.OfIds("", ["<=8 m", "(8,20] m", ">20 m", "no vehicle"]), found);
    }

    static Picture? Labelled(Layout layout, TreeFile file, TreeFile? labels)
    {
        if (labels is null)
        {
            layout.Problem("BHV0303", $"{layout.PathOf(file)} has no label file: label_2/{file.Stem}.txt is not there. Usual cause: a copy that was interrupted. Fetch it again.");
            return null;
        }
        double? nearest = null;
        layout.Catch(() => nearest = Nearest(layout, labels));
        if (nearest is not { } distance) return null;
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal) { ["nearest_vehicle"] = distance.ToString("R", CultureInfo.InvariantCulture) };
        return new(new(file.Stem, distance == NoVehicle ? 3 : Thresholds.Class(distance, -100, 8, 20, 999)!.Value) { Annotations = annotations }, layout.Place(file));
    }

    /// <summary>The nearest vehicle's distance; null after noting that a line is wrong.</summary>
    static double? Nearest(Layout layout, TreeFile labels)
    {
        var (nearest, isSound) = (NoVehicle, true);
        foreach (var line in layout.Lines(labels))
        {
            var fields = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var wrong = Wrong(fields, line.Text);
            if (wrong.Length > 0) layout.BadLine(labels, line.Number, wrong + " Fetch it again.");
            isSound &= wrong.Length == 0;
            if (wrong.Length == 0 && s_vehicles.Contains(fields[0])) nearest = Math.Min(nearest, Number(fields[Depth]));
        }
        return isSound ? nearest : null;
    }

    /// <summary>What is wrong with a line, as a sentence; empty where nothing is.</summary>
    static string Wrong(string[] fields, string line)
    {
        if (fields.Length != Fields) return $"it has {fields.Length} of {Fields} fields: '{Excerpt.Of(line)}'.";
        if (!s_types.Contains(fields[0])) return Suggest.Unknown("type", fields[0], s_types);
        if (fields.Skip(1).FirstOrDefault(f => !double.IsFinite(Number(f))) is { } word) return $"'{Excerpt.Of(word)}' is no number.";
        return s_vehicles.Contains(fields[0]) && Thresholds.Class(Number(fields[Depth]), -100, 999) is null
            ? $"a vehicle is {Excerpt.Of(fields[Depth])} m away (field {Depth}, counted from 0); expected is above -100 and at most 999."
            : "";
    }

    static double Number(string field) => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
