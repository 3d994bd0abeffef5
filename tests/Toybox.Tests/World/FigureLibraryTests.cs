using Behavior.Toybox.World;

namespace Behavior.Toybox.Tests.World;

public class FigureLibraryTests
{
    public static TheoryData<string> Names => [.. ToyCategories.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_category_has_views_that_fit_the_frame(string name)
    {
        var views = FigureLibrary.Categories[ToyCategories.Names.ToList().IndexOf(name)];
        Assert.InRange(views.Count, 2, 9);
        Assert.Equal(views.Count, views.Select(v => v.Name).Distinct().Count());
        foreach (var part in views.SelectMany(v => v.Parts))
        {
            Assert.InRange(part.Outline.X.Concat(part.Outline.Y).Max(), -115, 115);
            Assert.InRange(part.Outline.X.Concat(part.Outline.Y).Min(), -115, 115);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_has_a_body_that_shows_a_texture_and_details_that_do_not_hide_it(string name)
    {
        var label = ToyCategories.Names.ToList().IndexOf(name);
        foreach (var view in Enumerable.Range(0, FigureLibrary.Categories[label].Count))
        {
            var worn = Pixels.Differing(Pixels.Of(label, view, texture: 12), Pixels.Of(label, view, texture: 7));
            Assert.True(worn > 0.02, $"{name}, view {view}: only {100 * worn:0.0} % of the picture changes with the texture.");
        }
    }

    [Fact]
    public void No_two_categories_share_a_silhouette()
    {
        var figures = Enumerable.Range(0, ToyCategories.Count).SelectMany(c => Enumerable.Range(0, FigureLibrary.Categories[c].Count).Select(v => (c, v, Pixels.Of(c, v, texture: 13)))).ToList();
        foreach (var (c, v, a) in figures)
            foreach (var (d, w, b) in figures.Where(f => f.c > c))
                Assert.True(Pixels.Differing(a, b) > 0.05, $"{ToyCategories.Names[c]} {v} and {ToyCategories.Names[d]} {w}");
    }
}
