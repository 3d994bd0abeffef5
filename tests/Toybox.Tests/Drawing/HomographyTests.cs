using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.Tests.Drawing;

public class HomographyTests
{
    static readonly Homography s_tilted = Homography.Tilt(0.1f, -0.07f, 250).Then(Affine.Rotate(0.13f)).Then(Affine.Translate(32, 30));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(40, -70)]
    [InlineData(-90, 15)]
    public void The_inverse_leads_back(float x, float y)
    {
        var (u, v) = s_tilted.At(x, y);
        var (a, b) = s_tilted.Inverse().At(u, v);
        Assert.Equal((x, y), (MathF.Round(a, 1), MathF.Round(b, 1)));
    }

    [Fact]
    public void Two_maps_in_turn_are_the_map_of_both()
    {
        var next = Homography.Tilt(-0.05f, 0.04f, 100);
        var (u, v) = s_tilted.At(20, 35);
        var expected = next.At(u, v);
        var actual = s_tilted.Then(next).At(20, 35);
        Assert.Equal(expected.X, actual.X, 0.01f);
        Assert.Equal(expected.Y, actual.Y, 0.01f);
    }

    [Fact]
    public void The_stretch_is_that_of_a_small_square_at_the_origin()
    {
        var (x, y) = s_tilted.At(0, 0);
        var ((rx, ry), (dx, dy)) = (s_tilted.At(0.5f, 0), s_tilted.At(0, 0.5f));
        var area = MathF.Abs((rx - x) * (dy - y) - (ry - y) * (dx - x)) * 4;
        Assert.Equal(MathF.Sqrt(area), s_tilted.Stretch, 0.01f);
    }

    [Fact]
    public void The_far_edge_of_a_tilted_card_is_the_shorter_one()
    {
        var card = Homography.Tilt(0.12f, 0, 250); // above 0 the upper edge goes away
        Assert.True(card.At(50, -80).X < card.At(50, 80).X);
        var door = Homography.Tilt(0, 0.12f, 250); // above 0 the right edge goes away
        Assert.True(door.At(80, 50).Y < door.At(-80, 50).Y);
    }
}
