using Behavior.Toybox.Drawing;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Tests.Drawing;

public class PathParserTests
{
    [Fact]
    public void A_path_has_its_contours_open_or_closed()
    {
        var outline = PathParser.Parse("M 0 0 L 10 0 10 10 Z M 5 5 L 6 6 E 0 0 2 3 O 0 0 5 5 9 0");
        Assert.Equal([true, false, true, false], outline.Closed);
        Assert.Equal((0, 3), (outline.Start(0), outline.Ends[0]));
    }

    [Fact]
    public void A_curve_passes_through_its_points_and_a_doubled_point_is_a_corner()
    {
        var outline = PathParser.Parse("K 0 0 10 0 10 0 10 10 0 10");
        var points = outline.X.Zip(outline.Y).ToList();
        Assert.All(new[] { (0f, 0f), (10f, 0f), (10f, 10f), (0f, 10f) }, p => Assert.Contains(p, points));
        Assert.True(outline.X.Max() < 11.5f && outline.X.Min() > -2.5f);
    }

    [Theory]
    [InlineData("W 1 2", "'W'")]
    [InlineData("M 1", "wrong count")]
    [InlineData("M 0 0 C 1 2 3 4", "wrong count")]
    [InlineData("M 1 1.2.3", "1.2.3")]
    public void A_bad_path_is_refused_by_its_command(string path, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => PathParser.Parse(path)).Message);

    [Fact]
    public void A_bad_figure_is_refused_with_file_and_line() =>
        Assert.Contains("thing.fig, line 3", Assert.Throws<FormatException>(() => Figure.ParseAll("thing.fig", "view side\nbody E 0 0 1 1\nskin E 0 0 1 1\n")).Message);
}
