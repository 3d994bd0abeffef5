using Behavior.Datasets.Checking;
using Behavior.Toybox.Sets;
using Behavior.Toybox.Sheets;

namespace Behavior.Toybox.Tests.Sheets;

public class SheetTests
{
    [Fact]
    public void A_sheet_holds_every_picture_in_its_place()
    {
        using var set = ToySets.Open("toy-val", 16);
        var sheet = ContactSheet.Compose(set, [3, 1, 4, 1, 5], columns: 2);
        Assert.Equal((2 * 18 + 2, 3 * 18 + 2), (sheet.Width, sheet.Height));
        var fourth = set.Load(1).Pixels;
        Assert.Equal(fourth[..48], sheet.Pixels.AsSpan(((2 + 18) * sheet.Width + 2 + 18) * 3, 48).ToArray());
    }

    [Fact]
    public void A_picture_of_few_colours_survives_the_colour_table()
    {
        var image = new Behavior.Imaging.RgbImage(2, 1, [255, 255, 255, 0, 0, 0]);
        var table = new ColourTable(image);
        Assert.Equal([255, 255, 255], table.Colours.AsSpan(3 * table.IndexOf([255, 255, 255]), 3).ToArray());
        Assert.Equal([0, 0, 0], table.Colours.AsSpan(3 * table.IndexOf([0, 0, 0]), 3).ToArray());
    }

    [Fact]
    public void A_sheet_is_a_PNG() => Assert.Equal([0x89, 0x50, 0x4E, 0x47], IndexedPng.Encode(ContactSheet.Compose(ToySets.Open("toy-val", 16), [0], 1))[..4]);
}
