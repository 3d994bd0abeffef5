using Behavior.Manifests.Items;
using Behavior.Report.Charts;

namespace Behavior.Report.Tests.Charts;

public class PaletteTests
{
    [Fact]
    public void Hue_is_the_family_and_lightness_the_paradigm()
    {
        var colors = Palette.Of([Item("a", "convnext", Paradigm.Supervised), Item("b", "convnext", Paradigm.Clip), Item("c", "vit", Paradigm.Supervised)]);

        Assert.Equal(["convnext-0", "convnext-1", "vit-0"], colors.Values.Select(c => c.Variable));
    }

    [Fact]
    public void Two_of_one_family_and_paradigm_are_told_apart()
    {
        var colors = Palette.Of([Item("a", "vit", Paradigm.Clip), Item("b", "vit", Paradigm.Clip), Item("c", "vit", Paradigm.Clip)]);

        Assert.Equal(3, colors.Values.Distinct().Count());
    }

    [Fact]
    public void Families_that_nobody_knows_share_a_grey()
    {
        var colors = Palette.Of([Item("a", "mixer", Paradigm.Supervised), Item("b", "", Paradigm.Unsaid)]);

        Assert.Equal(["other-0", "other-1"], colors.Values.Select(c => c.Variable));
    }

    static CheckpointItem Item(string name, string family, Paradigm paradigm) => new() { Name = name, Family = family, Paradigm = paradigm };
}
