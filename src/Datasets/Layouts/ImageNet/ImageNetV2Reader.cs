using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="imagenet-v2"</c>: a validation set collected anew (Recht et al. 2019). Its folders are class numbers, 0 to 999, and not places in a sorted list: as text 10 comes before 2.
/// Where several of its three sets lie side by side, <c>Split</c> names one (<c>matched-frequency</c>, <c>threshold0.7</c>, <c>top-images</c>).
/// </summary>
public sealed class ImageNetV2Reader : LayoutReader
{
    const string Before = "imagenetv2-", Behind = "-format-val", Example = Before + "matched-frequency" + Behind;

    /// <inheritdoc/>
    public override string Kind => "imagenet-v2";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet-V2", "https://github.com/modestyachts/ImageNetV2", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 10_000, ["classes"] = 1_000, ["per_class"] = 10 },
        Bytes = 1_260_000_000,
        Layout = $"{Example}/<0 to 999>/116ffee48841c79b805641d7c801106339cb3451.jpeg",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout) => new(ImageNetLabels.Thousand, [.. Sets(layout).SelectMany(set => Pictures(layout, set))]);

    static List<string> Sets(Layout layout)
    {
        var all = PictureTops.Paths(layout).Select(Set).OfType<string>().Distinct().ToList();
        if (all.Count == 0) return [PictureTops.Holding(layout, LabelSpace.IsNumber) ?? throw layout.Missing([$"{Example}/0/..."])];
        var wanted = all.Where(s => layout.Wants(Name(s)) || layout.Split.Contains(s.TrimEnd('/').Split('/')[^1], StringComparer.Ordinal)).ToList();
        if (wanted.Count == 0 || (layout.Split.Count == 0 && wanted.Count > 1))
            throw new BehaviorException("BHV0303", $"{layout.Tree.Root} holds the sets {Layout.Listed(all.Select(Name))} of ImageNet-V2"
                + (wanted.Count == 0 ? $", and none of '{string.Join(';', layout.Split)}'. " : ", and which one is meant is not said. ")
                + $"Write Split=\"{Name(all[0])}\" on the item of benchmark '{layout.Source.Name}', or name one of the folders with Root.");
        return wanted;
    }

    static IEnumerable<Picture> Pictures(Layout layout, string set)
    {
        var files = new LabelledFolders(layout, set, Label, "a class number, 0 to 999").Read();
        foreach (var same in files.GroupBy(f => f.Label).Select(g => g.Select(f => f.Below[..f.Below.IndexOf('/')]).Distinct().ToList()).Where(f => f.Count > 1))
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds the folders {Layout.Listed(same)}, which are the same class number. Keep one.");
        var top = TopOfIds(layout, set);
        return files.OrderBy(f => f.Label).ThenBy(f => f.File.Path, CodePoints.Order).Select(f => new Picture(
            new(top + f.Below, f.Label) { Annotations = new Dictionary<string, string>(1) { ["wnid"] = ImageNetIds.All[f.Label] } }, layout.Place(f.File)));
    }

    /// <summary>The set's own folder, also where Root is it.</summary>
    static string TopOfIds(Layout layout, string set)
    {
        var folder = set.Length > 0 ? set.TrimEnd('/').Split('/')[^1] : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(layout.Tree.Root)));
        return IsSet(folder) ? folder + "/" : "";
    }

    static string? Set(string path)
    {
        for (var start = 0; path.IndexOf('/', start) is > 0 and var end; start = end + 1)
            if (IsSet(path[start..end])) return path[..(end + 1)];
        return null;
    }

    static string Name(string set) => set.TrimEnd('/').Split('/')[^1][Before.Length..^Behind.Length];

    static bool IsSet(string folder) => folder.Length > Before.Length + Behind.Length && folder.StartsWith(Before, StringComparison.Ordinal) && folder.EndsWith(Behind, StringComparison.Ordinal);

    static int Label(string folder) => LabelSpace.IsNumber(folder) && int.Parse(folder, NumberStyles.None, CultureInfo.InvariantCulture) is < 1_000 and var number ? number : -1;
}
