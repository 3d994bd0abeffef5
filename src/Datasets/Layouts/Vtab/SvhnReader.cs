using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Matlab;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Imaging;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="svhn"</c>: the cropped digits in <c>train_32x32.mat</c> and <c>test_32x32.mat</c>, and <c>extra_32x32.mat</c> where it is there. The files say 10 for the digit 0; a label here is
/// the digit.
/// </summary>
public sealed class SvhnReader : LayoutReader
{
    const int Side = 32, Bytes = 3 * Side * Side;

    /// <inheritdoc/>
    public override string Kind => "svhn";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("SVHN, cropped digits", "http://ufldl.stanford.edu/housenumbers/", "for non-commercial use")
    {
        Published = new Dictionary<string, long> { ["train"] = 73257, ["test"] = 26032, ["extra"] = 531131, ["classes"] = 10 },
        Bytes = 246_000_000,
        Layout = "train_32x32.mat, test_32x32.mat",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var parts = Parts.Of(layout, "train", "test", "extra").Where(p => p != "extra" || layout.Split.Count > 0 || layout.Has("extra_32x32.mat"));
        return new(LabelSpace.OfIds("", ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]), [.. parts.SelectMany(p => Part(layout, ArrayFiles.Find(layout, $"{p}_32x32.mat"), p))]);
    }

    static List<Picture> Part(Layout layout, TreeFile file, string part)
    {
        List<Picture> found = [];
        layout.Catch(() =>
        {
            var bytes = ArrayFiles.Open(layout, file);
            var mat = new MatFile(bytes);
            var pictures = mat["X"].Array();
            // MATLAB drops the last size where it is 1.
            layout.Catch(() => ArrayFiles.Check(pictures, [NumberType.UInt8], pictures.Shape.Count == 3 ? [Side, Side, 3] : [Side, Side, 3, null]));
            var labels = mat["y"].Array().Integers();
            layout.Catch(() => ArrayFiles.CheckCount(bytes.Name, labels.Length, pictures.Shape.Count == 3 ? 1 : pictures.Shape[^1]));
            ArrayFiles.CheckRange(layout, bytes.Name, labels, 1, 10);
            if (layout.HasProblems) return;
            var annotations = Parts.Annotation(part);
            found.AddRange(labels.Select((label, row) => PixelRows.Of(layout, file, part, row, (int)label % 10, annotations, () => Image(pictures, row))));
        });
        return found;
    }

    /// <summary>A picture of which the file holds columns first: all of a column, then the next, then the next colour.</summary>
    static RgbImage Image(NumberArray pictures, int row)
    {
        var (stored, pixels) = (new byte[Bytes], new byte[Bytes]);
        pictures.Read((long)row * Bytes, stored);
        for (var i = 0; i < Bytes; i++)
        {
            var (y, x, c) = (i % Side, i / Side % Side, i / (Side * Side));
            pixels[(y * Side + x) * 3 + c] = stored[i];
        }
        return new(Side, Side, pixels);
    }
}
