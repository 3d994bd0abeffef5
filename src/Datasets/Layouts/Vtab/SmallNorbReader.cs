using System.Globalization;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Norb;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>A task over smallNORB: pairs of grey pictures, of which the first camera's is taken, with what they show in matrices of their own, gzipped as they are distributed or not.</summary>
public abstract class SmallNorbReader : LayoutReader
{
    const int MostSide = 1024, MostDimensions = 4, Cameras = 2, Facts4 = 4, Categories = 5;

    static readonly Dictionary<string, (string Files, string Ids)> s_parts = new(StringComparer.Ordinal)
    {
        ["train"] = ("smallnorb-5x46789x9x18x6x2x96x96-training-", "training"),
        ["test"] = ("smallnorb-5x01235x9x18x6x2x96x96-testing-", "testing"),
    };

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("small NORB", "https://cs.nyu.edu/~ylclab/data/norb-v1.0-small/", "for research")
    {
        Published = new Dictionary<string, long> { ["train"] = 24300, ["test"] = 24300, ["classes"] = Classes.Count },
        Bytes = 250_000_000,
        Layout = "smallnorb-5x46789x9x18x6x2x96x96-training-{dat,cat,info}.mat.gz, smallnorb-5x01235x9x18x6x2x96x96-testing-{dat,cat,info}.mat.gz",
    };

    private protected abstract LabelSpace Classes { get; }

    /// <summary>What the task asks for: its name, and its place among instance, elevation, azimuth and lighting.</summary>
    private protected abstract (string Name, int Place) Asked { get; }

    /// <summary>By how much a value is divided for its class.</summary>
    private protected abstract int Step { get; }

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout) => new(Classes, [.. Parts.Of(layout, [.. s_parts.Keys]).SelectMany(p => Part(layout, p))]);

    List<Picture> Part(Layout layout, string part)
    {
        var (prefix, ids) = s_parts[part];
        var (dat, cat, info) = (ArrayFiles.Find(layout, prefix + "dat.mat"), ArrayFiles.Find(layout, prefix + "cat.mat"), ArrayFiles.Find(layout, prefix + "info.mat"));
        NumberArray? pictures = null;
        long[]? categories = null, infos = null;
        layout.Catch(() => ArrayFiles.Check(pictures = NorbFile.Read(ArrayFiles.Open(layout, dat)), [NumberType.UInt8], null, Cameras, null, null));
        layout.Catch(() => categories = Integers(NorbFile.Read(ArrayFiles.Open(layout, cat)), (long?)null));
        layout.Catch(() => infos = Integers(NorbFile.Read(ArrayFiles.Open(layout, info)), null, Facts4));
        if (pictures is not { Shape: { Count: MostDimensions } shape } || categories is null || infos is null) return [];
        var (height, width) = (shape[2], shape[3]);
        layout.Catch(() => ArrayFiles.CheckCount(layout.PathOf(cat), categories.Length, shape[0]));
        layout.Catch(() => ArrayFiles.CheckCount(layout.PathOf(info), infos.Length / Facts4, shape[0]));
        if (height is < 1 or > MostSide || width is < 1 or > MostSide) layout.Problem("BHV0313", $"{layout.PathOf(dat)} has pictures of {width} x {height} pixels; expected are 96 x 96. "
            + "Fetch it again.");
        ArrayFiles.CheckRange(layout, layout.PathOf(cat), categories, 0, Categories - 1, "category");
        long[] values = [.. infos.Chunk(Facts4).Select(i => i[Asked.Place])];
        ArrayFiles.CheckRange(layout, layout.PathOf(info), values, 0, (Classes.Count - 1) * Step, Asked.Name);
        if (Array.FindIndex(values, v => v % Step != 0) is >= 0 and var odd) layout.Problem("BHV0313", $"{layout.PathOf(info)}#{odd}: the {Asked.Name} is {values[odd]}; "
            + $"expected is a multiple of {Step}. Fetch it again.");
        if (layout.HasProblems) return [];
        return [.. values.Select((v, row) =>
            PixelRows.Of(layout, dat, ids, row, (int)v / Step, Annotations(part, categories[row], infos.AsSpan(row * Facts4, Facts4)), () => Image(pictures, row, (int)width, (int)height)))];
    }

    static long[] Integers(NumberArray array, params long?[] sizes)
    {
        ArrayFiles.Check(array, [NumberType.Int32, NumberType.UInt8], sizes);
        return array.Integers();
    }

    static Dictionary<string, string> Annotations(string part, long category, ReadOnlySpan<long> info) => new(4, StringComparer.Ordinal)
    {
        ["split"] = part,
        ["category"] = category.ToString(CultureInfo.InvariantCulture),
        ["instance"] = info[0].ToString(CultureInfo.InvariantCulture),
        ["lighting"] = info[3].ToString(CultureInfo.InvariantCulture),
    };

    static RgbImage Image(NumberArray pictures, int row, int width, int height)
    {
        var grey = new byte[width * height];
        pictures.Read((long)row * Cameras * grey.Length, grey);
        return PixelRows.Grey(width, height, grey);
    }
}
