using System.Globalization;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Numpy;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Imaging;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>A task over dSprites: white shapes on black, made from latents whose classes stand beside them. There are no official parts.</summary>
public abstract class DSpritesReader : LayoutReader
{
    const string Name = "dsprites_ndarray_co1sh3sc6or40x32y32_64x64.npz";
    const int Side = 64, Pixels = Side * Side, Classes = 16;

    /// <summary>How many values the latents have: colour, shape, scale, orientation, x, y.</summary>
    static readonly int[] s_values = [1, 3, 6, 40, 32, 32];

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys { get; } = [LayoutKeys.Root, LayoutKeys.ClassCount, LayoutKeys.ClassIds, LayoutKeys.ImageCount];

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("dSprites", "https://github.com/google-deepmind/dsprites-dataset", "Apache-2.0")
    {
        Published = new Dictionary<string, long> { ["images"] = 737280, ["classes"] = Classes },
        Bytes = 27_000_000,
        Layout = Name,
    };

    /// <summary>Which latent the task asks for.</summary>
    private protected abstract int Latent { get; }

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var file = layout.Need(layout.Base(Name) + Name);
        if (layout.Own(layout.Tree.Open(file)) is not FileBytes bytes) throw new BehaviorException("BHV0303", $"{layout.PathOf(file)} lies in an archive, and an archive in an archive is not "
            + "read. Unpack the outer one.");
        var npz = layout.Own(new NpzFile(bytes));
        List<Picture> found = [];
        long[]? latents = null;
        layout.Catch(() => latents = Latents(layout, npz, bytes.Name));
        layout.Catch(() =>
        {
            var pictures = npz["imgs"];
            layout.Catch(() => ArrayFiles.Check(pictures, [NumberType.UInt8, NumberType.Bool], null, Side, Side));
            if (latents is not null) layout.Catch(() => ArrayFiles.CheckCount($"{bytes.Name}!latents_classes", latents.Length, pictures.Shape[0]));
            if (layout.HasProblems || latents is null) return;
            var annotations = Enumerable.Range(0, s_values[Latent])
                .Select(v => new Dictionary<string, string>(StringComparer.Ordinal) { ["latent"] = v.ToString(CultureInfo.InvariantCulture) }).ToList();
            found.AddRange(latents.Select((v, row) => PixelRows.Of(layout, file, "", row, (int)v * Classes / s_values[Latent], annotations[(int)v], () => Image(pictures, row))));
        });
        return new(LabelSpace.OfIds("", Enumerable.Range(0, Classes).Select(c => c.ToString(CultureInfo.InvariantCulture))), found);
    }

    /// <summary>The task's latent of each picture; all of them are checked.</summary>
    long[] Latents(Layout layout, NpzFile npz, string name)
    {
        var array = npz["latents_classes"];
        ArrayFiles.Check(array, [NumberType.Int64, NumberType.Int32, NumberType.UInt8], null, s_values.Length);
        if (array.IsColumnMajor) throw new BehaviorException("BHV0313", $"{array.Name} is stored column by column, which the published file is not. Fetch it again.");
        var all = array.Integers();
        var wrong = Array.FindIndex(all, v => v < 0 || v >= s_values.Max());
        for (var i = 0; wrong < 0 && i < all.Length; i++)
            if (all[i] >= s_values[i % s_values.Length]) wrong = i;
        if (wrong >= 0) layout.Problem("BHV0313", $"{name}!latents_classes#{wrong / s_values.Length}: latent {wrong % s_values.Length} is {all[wrong]}; "
            + $"expected is one of 0 to {s_values[wrong % s_values.Length] - 1}. Fetch it again.");
        return [.. Enumerable.Range(0, all.Length / s_values.Length).Select(i => all[i * s_values.Length + Latent])];
    }

    static RgbImage Image(NumberArray pictures, int row)
    {
        var grey = new byte[Pixels];
        pictures.Read((long)row * Pixels, grey);
        if (grey.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)1) is >= 0 and var at)
            throw new BehaviorException("BHV0302", $"{pictures.Name}#{row}: pixel {at} is {grey[at]}; expected is 0 or 1. Usual cause: a file that was converted by other software. "
                + "Fetch the published one.");
        for (var i = 0; i < Pixels; i++) grey[i] *= byte.MaxValue;
        return PixelRows.Grey(Side, Side, grey);
    }
}
