using Behavior.Datasets;
using Behavior.Toybox.Sets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Tests.Sets;

/// <summary>Factors must say nothing of the label, or a model could answer from them; only texture, and colour through it, say something, as much as is meant.</summary>
public class FactorTests
{
    static readonly IReadOnlyList<Sample> s_train = [.. ToySets.Open("toy-train").Samples.Take(16_000)];

    [Fact]
    public void The_typical_texture_is_worn_in_the_share_that_is_meant()
    {
        var share = s_train.Count(s => s.Annotations["texture"] == s.Annotations["shape"]) / (double)s_train.Count;
        Assert.InRange(share, 0.965, 0.975);
    }

    /// <summary>Of 0.85 of the pictures the colour is drawn from the texture's two; of the rest one in six hits one of the two by chance.</summary>
    [Fact]
    public void The_colour_is_typical_of_the_texture_in_the_share_that_is_meant()
    {
        var typical = s_train.Count(s => Typical(s.Annotations["texture"]).Contains(s.Annotations["colour"])) / (double)s_train.Count;
        Assert.InRange(typical, 0.875 - 0.01, 0.875 + 0.01);
    }

    [Fact]
    public void Every_colour_is_typical_of_several_textures() =>
        Assert.All(Palette.Names, colour => Assert.InRange(ToyCategories.Names.Count(t => Typical(t).Contains(colour)), 2, 4));

    [Theory]
    [InlineData("background")]
    [InlineData("occluder")]
    [InlineData("clutter")]
    [InlineData("flipped")]
    public void A_factor_is_independent_of_the_category(string factor) => Independent(s => s.Annotations["shape"], s => s.Annotations[factor]);

    [Theory]
    [InlineData("size")]
    [InlineData("rotation")]
    [InlineData("light")]
    [InlineData("x")]
    public void A_measure_is_independent_of_the_category(string factor)
    {
        var median = s_train.Select(s => Number(s, factor)).Order().ElementAt(s_train.Count / 2);
        Independent(s => s.Annotations["shape"], s => Number(s, factor) < median ? "low" : "high");
    }

    [Theory]
    [InlineData("colour", "background")]
    [InlineData("background", "occluder")]
    [InlineData("flipped", "occluder")]
    public void Two_factors_are_independent(string one, string other) => Independent(s => s.Annotations[one], s => s.Annotations[other]);

    [Fact]
    public void An_atypical_texture_is_any_of_the_others_alike()
    {
        var others = s_train.Where(s => s.Annotations["texture"] != s.Annotations["shape"]).CountBy(s => s.Annotations["texture"]).ToList();
        Assert.Equal(16, others.Count);
        var expected = others.Sum(o => o.Value) / 16.0;
        var chi = others.Sum(o => Math.Pow(o.Value - expected, 2) / expected);
        Assert.True(chi < 15 + 5 * Math.Sqrt(30) + 12, $"chi-square {chi:0} with 15 degrees of freedom");
    }

    static string[] Typical(string texture)
    {
        var label = ToyCategories.Names.TakeWhile(n => n != texture).Count();
        return [Palette.Names[Palette.Typical(label, 0)], Palette.Names[Palette.Typical(label, 1)]];
    }

    static double Number(Sample sample, string factor) => double.Parse(sample.Annotations[factor], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Chi-square over the contingency table, against a bound that chance passes in one of a million tables.</summary>
    static void Independent(Func<Sample, string> row, Func<Sample, string> column)
    {
        var rows = s_train.CountBy(row).ToDictionary();
        var columns = s_train.CountBy(column).ToDictionary();
        var cells = s_train.CountBy(s => (row(s), column(s))).ToDictionary();
        var chi = 0.0;
        foreach (var (r, nr) in rows)
            foreach (var (c, nc) in columns)
            {
                var expected = (double)nr * nc / s_train.Count;
                chi += Math.Pow(cells.GetValueOrDefault((r, c)) - expected, 2) / expected;
            }
        double freedom = (rows.Count - 1) * (columns.Count - 1);
        Assert.True(chi < freedom + 5 * Math.Sqrt(2 * freedom) + 12, $"chi-square {chi:0} with {freedom} degrees of freedom");
    }
}
