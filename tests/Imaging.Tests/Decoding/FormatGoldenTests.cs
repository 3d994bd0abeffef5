using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Tests.Decoding;

/// <summary>
/// Pictures in the less common formats and layouts (TIFF, PNM, Targa; GIF whose first frame is a part; PNG of every depth), beside what Pillow 9.4.0 made of them: the same bytes, or an error
/// that says which kind is not read. The files are Pillow's own and hand-made ones.
/// </summary>
public sealed class FormatGoldenTests
{
    static readonly IReadOnlyList<JsonElement> s_pictures = Goldens.Rows("own", "formats/pictures.json", "pictures");

    public static TheoryData<string> Groups() => [.. s_pictures.Select(Group).Distinct().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Groups))]
    public void Every_picture_is_Pillows_or_refused_by_name(string group) => Assert.All(s_pictures.Where(p => Group(p) == group), picture =>
    {
        var name = picture.Text("file");
        var kind = picture.TryGetProperty("kind", out var said) ? said.GetString() : "";
        if (Decode(picture, out var error) is not { } image)
        {
            Assert.NotEqual("", kind);
            Assert.StartsWith("BHV020", error!.Code);
            Assert.Contains(name, error.Message);
            return;
        }
        // What Pillow refuses has no expected pixels: bits in reverse order with a palette, a palette that no pixel uses.
        if (kind == "pillow refuses") Assert.Matches("_f2_|rgbwithmap", name);
        else Assert.Equal((picture.Pair("size"), picture.Text("sha256")), ((image.Width, image.Height), Goldens.Sha256(image.Pixels)));
        Assert.Equal((image.Width, image.Height), Size(HeaderReader.Read(Bytes(picture), name)));
    });

    [Fact]
    public void What_is_not_read_says_so() => Assert.All(s_pictures.Where(p => p.TryGetProperty("kind", out var kind) && kind.GetString() == "not read"), picture =>
    {
        if (picture.Text("file").StartsWith("tga_1_", StringComparison.Ordinal)) return; // no picture by its header
        Assert.Null(Decode(picture, out var error));
        Assert.Contains(error!.Code, picture.TryGetProperty("sha256", out _) ? ["BHV0209"] : new[] { "BHV0204", "BHV0205", "BHV0209" });
    });

    static RgbImage? Decode(JsonElement picture, out BehaviorException? error)
    {
        error = null;
        try { return ImageDecoder.Decode(Bytes(picture), picture.Text("file")); }
        catch (BehaviorException failure)
        {
            error = failure;
            return null;
        }
    }

    static byte[] Bytes(JsonElement picture) => picture.GetProperty("bytes").GetBytesFromBase64();

    static (int, int) Size(ImageHeader header) => (header.Width, header.Height);

    static string Group(JsonElement picture) => string.Join('_', picture.Text("file").Split('_', '.')[..2]) is var group && group.StartsWith("gif_", StringComparison.Ordinal) ? "gif" : group;
}
