using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Tests.Decoding;

/// <summary>Pictures that other tools stumbled over (the kit's <c>reports</c>): Pillow's bytes.</summary>
public sealed class ReportedPicturesTests
{
    public static TheoryData<string> Files() => [.. Goldens.Rows("own", "reports/manifest.json", "cases").Select(c => c.Text("file"))];

    [Theory, MemberData(nameof(Files))]
    public void Each_gives_Pillows_bytes(string file)
    {
        var expected = Goldens.Rows("own", "reports/manifest.json", "cases").Single(c => c.Text("file") == file);

        var image = Goldens.Picture("own", "reports/" + file);

        Assert.Equal(expected.Pair("size"), (image.Width, image.Height));
        Assert.Equal(expected.Text("rgb"), Convert.ToHexStringLower(image.Pixels));
    }
}
