using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Hdf5;
using Behavior.Datasets.Labels;
using Behavior.Imaging;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="patch_camelyon"</c>: HDF5 files of pictures (<c>x</c>) and labels (<c>y</c>) for the parts train, valid and test, gzipped as they are distributed or not.</summary>
public sealed class CamelyonReader : LayoutReader
{
    const int MostSide = 1024;

    /// <inheritdoc/>
    public override string Kind => "patch_camelyon";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("PatchCamelyon", "https://github.com/basveeling/pcam", "CC0")
    {
        Published = new Dictionary<string, long> { ["train"] = 262144, ["valid"] = 32768, ["test"] = 32768, ["classes"] = 2 },
        Bytes = 8_000_000_000,
        Layout = "pcam/camelyonpatch_level_2_split_test_x.h5, pcam/camelyonpatch_level_2_split_test_y.h5",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout) =>
        new(LabelSpace.OfIds("", ["normal", "tumour"]), [.. Parts.Of(layout, "train", "valid", "test").SelectMany(p => Part(layout, p))]);

    static List<Picture> Part(Layout layout, string part)
    {
        var (x, y) = (ArrayFiles.Find(layout, $"camelyonpatch_level_2_split_{part}_x.h5"), ArrayFiles.Find(layout, $"camelyonpatch_level_2_split_{part}_y.h5"));
        List<Picture> found = [];
        layout.Catch(() =>
        {
            var labelled = ArrayFiles.Open(layout, y);
            var labels = new Hdf5File(labelled)["y"].Integers();
            var pictures = new Hdf5File(ArrayFiles.Open(layout, x))["x"];
            ArrayFiles.Check(pictures, [NumberType.UInt8], null, null, null, 3);
            layout.Catch(() => ArrayFiles.CheckCount(labelled.Name, labels.Length, pictures.Shape[0]));
            if (pictures.Shape[1] is < 1 or > MostSide || pictures.Shape[2] is < 1 or > MostSide)
                layout.Problem("BHV0313", $"{pictures.Name} has pictures of {pictures.Shape[2]} x {pictures.Shape[1]} pixels; expected are 96 x 96. Fetch it again.");
            ArrayFiles.CheckRange(layout, labelled.Name, labels, 0, 1);
            if (layout.HasProblems) return;
            var annotations = Parts.Annotation(part);
            found.AddRange(labels.Select((label, row) => PixelRows.Of(layout, x, part, row, (int)label, annotations, () => Image(pictures, row))));
        });
        return found;
    }

    static RgbImage Image(NumberArray pictures, int row)
    {
        var (height, width) = ((int)pictures.Shape[1], (int)pictures.Shape[2]);
        var pixels = new byte[3 * width * height];
        pictures.Read((long)row * pixels.Length, pixels);
        return new(width, height, pixels);
    }
}
