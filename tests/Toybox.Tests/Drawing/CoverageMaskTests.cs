using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.Tests.Drawing;

public class CoverageMaskTests
{
    static readonly Affine s_identity = Affine.Scale(1, 1);

    [Fact]
    public void A_rectangle_covers_exactly_the_share_of_each_pixel()
    {
        var mask = Filled(4, "M 1 0.5 L 2.25 0.5 L 2.25 3 L 1 3 Z");
        Assert.Equal([0, 0.5f, 0.125f, 0], mask.Values[..4]);
        Assert.Equal([0, 1, 0.25f, 0], mask.Values[4..8]);
        Assert.Equal((0, 3), (mask.Top, mask.Bottom));
    }

    [Theory]
    [InlineData("E 16 16 10 10", 314.159)]
    [InlineData("E 16 16 12 5", 188.496)]
    [InlineData("M 3.3 4.1 L 28.7 9.2 L 11.6 30.4 Z", 312.845)]
    [InlineData("M 3.3 4.1 L 11.6 30.4 L 28.7 9.2 Z", 312.845)]
    public void The_coverage_sums_to_the_area(string path, double area) =>
        Assert.Equal(area, Filled(32, path).Values.Sum(), tolerance: area * 0.011);

    [Fact]
    public void What_lies_outside_the_picture_is_cut_off()
    {
        Assert.All(Filled(8, "M -20 -20 L 30 -20 L 30 30 L -20 30 Z").Values, v => Assert.Equal(1f, v));
        Assert.Equal(32f, Filled(8, "M -20 -20 L 4 -20 L 4 30 L -20 30 Z").Values.Sum(), 0.001f);
        Assert.Equal(0f, Filled(8, "M 9 0 L 30 0 L 30 8 L 9 8 Z").Values.Sum(), 0.001f);
    }

    [Fact]
    public void Overlapping_contours_unite_whatever_their_orientation()
    {
        var mask = Filled(8, "M 0 0 L 6 0 L 6 8 L 0 8 Z M 2 0 L 2 8 L 8 8 L 8 0 Z");
        Assert.All(mask.Values, v => Assert.Equal(1f, v, 0.0001f));
    }

    [Fact]
    public void A_stroke_has_the_pen_s_width_and_no_seams()
    {
        var mask = new CoverageMask(32);
        new Pen().Stroke(mask, PathParser.Parse("O 4 16 12 15.7 20 16.4 28 16"), s_identity, 3);
        mask.Resolve();
        for (var x = 6; x < 26; x++)
            Assert.Equal(6f, Enumerable.Range(0, 32).Sum(y => mask.Values[y * 32 + x]), 0.15f);
    }

    [Fact]
    public void A_resolved_mask_starts_afresh()
    {
        var mask = Filled(8, "M 0 0 L 8 0 L 8 8 L 0 8 Z");
        new Pen().Fill(mask, PathParser.Parse("M 0 0 L 2 0 L 2 2 L 0 2 Z"), s_identity);
        mask.Resolve();
        Assert.Equal((0, 2), (mask.Top, mask.Bottom));
        Assert.Equal(4f, mask.Values[..16].Sum());
    }

    static CoverageMask Filled(int size, string path)
    {
        var mask = new CoverageMask(size);
        new Pen().Fill(mask, PathParser.Parse(path), s_identity);
        mask.Resolve();
        return mask;
    }
}
