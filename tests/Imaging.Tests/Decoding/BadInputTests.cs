using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;
using Behavior.Tests.Common;

namespace Behavior.Imaging.Tests.Decoding;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("bad/zero_byte.jpg", "BHV0201")]
    [InlineData("bad/not_an_image.jpg", "BHV0202")]
    [InlineData("bad/huge_header.jpg", "BHV0203")]
    [InlineData("bad/huge_header.png", "BHV0203")]
    [InlineData("bad/two_bytes.jpg", "BHV0204")]
    [InlineData("bad/half.jpg", "BHV0204")]
    [InlineData("bad/half_progressive.jpg", "BHV0204")]
    [InlineData("bad/no_end_marker.jpg", "BHV0204")]
    [InlineData("bad/half.png", "BHV0204")]
    [InlineData("bad/half.webp", "BHV0204")]
    [InlineData("bad/bad_data.png", "BHV0205")]
    public void Each_kind_of_damage_has_its_code(string file, string code) => Assert.Equal(code, Problem(file).Code);

    [Fact]
    public void A_huge_header_costs_no_memory()
    {
        Problem("bad/huge_header.png");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Problem("bad/huge_header.png");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    [Fact]
    public void A_header_within_the_limit_that_the_file_cannot_hold_is_refused_before_allocation()
    {
        // 13,000 x 13,000 is within Pillow's limit and would be 507 MB; 167 bytes cannot be that picture.
        var bytes = File.ReadAllBytes(Goldens.File("own", "preprocess/bad/huge_header.png"));
        (bytes[18], bytes[19], bytes[22], bytes[23]) = (0x32, 0xC8, 0x32, 0xC8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("BHV0204", Assert.Throws<BehaviorException>(() => ImageDecoder.Decode(bytes, "a.png")).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    [Fact]
    public void A_directory_and_a_missing_file_are_named()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["a.jpg"]);
        var directory = Assert.Throws<BehaviorException>(() => ImageDecoder.DecodeFile(folder["a.jpg"]));
        var missing = Assert.Throws<BehaviorException>(() => ImageDecoder.DecodeFile(folder["b.jpg"]));
        Assert.All([directory, missing], p => Assert.Equal("BHV0206", p.Code));
        Assert.Contains("a.jpg' cannot be read: it is a directory", directory.Message);
        Assert.Contains("b.jpg' cannot be read: it does not exist", missing.Message);
    }

    [Fact]
    public void The_header_alone_tells_format_and_size() =>
        Assert.Equal(new ImageHeader(ImageFormat.Png, 240, 200, 8, 3), HeaderReader.Read(File.ReadAllBytes(Goldens.File("own", "preprocess/images/png_misnamed.JPEG")), "x"));

    [Fact]
    public void Every_golden_files_header_gives_the_size_it_decodes_to() => Assert.All(Goldens.Rows("own", "preprocess/manifest.json", "images"), row =>
    {
        var header = HeaderReader.Read(File.ReadAllBytes(Goldens.File("own", "preprocess/" + row.Text("file"))), "x");
        Assert.Equal((row.GetProperty("decoded").Int("width"), row.GetProperty("decoded").Int("height")), (header.Width, header.Height));
    });

    [Fact]
    public void A_written_PNG_reads_back()
    {
        var image = Goldens.Noise(3, 37, 21);
        var back = ImageDecoder.Decode(PngWriter.Encode(image), "x");
        Assert.Equal((image.Width, image.Height), (back.Width, back.Height));
        Assert.Equal(image.Pixels, back.Pixels);
    }

    static BehaviorException Problem(string file)
    {
        var problem = Assert.Throws<BehaviorException>(() => ImageDecoder.Decode(File.ReadAllBytes(Goldens.File("own", "preprocess/" + file)), file));
        Assert.Contains(file, problem.Message);
        return problem;
    }
}
