using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Tests.Decoding;

/// <summary>Where OpenCV decodes, SkiaSharp, which serves every other platform, gives the same bytes.</summary>
public sealed class DecoderAgreementTests
{
    [Fact]
    public void OpenCV_is_available_on_this_platform() => Assert.SkipUnless(OpenCvLibrary.IsAvailable, "no OpenCV library for this platform: SkiaSharp decodes everything.");

    [Fact]
    public void OpenCV_and_Skia_give_the_same_bytes()
    {
        Assert.SkipUnless(OpenCvLibrary.IsAvailable, "no OpenCV library for this platform.");
        var compared = 0;
        foreach (var path in Directory.GetFiles(Goldens.File("own", "preprocess/images")))
        {
            var bytes = File.ReadAllBytes(path);
            var header = HeaderReader.Read(bytes, path);
            if (!OpenCvDecoder.Serves(header)) continue;
            var frame = new PixelFrame();
            SkiaDecoder.Decode(bytes, header, path, frame);
            using var mat = OpenCvDecoder.TryDecode(bytes, header);
            Assert.Equal(frame.Bytes, OpenCvDecoder.View(mat!).Pixels);
            compared++;
        }
        Assert.True(compared >= 8, $"only {compared} files compared");
    }

    [Fact]
    public void A_stand_in_library_loads_under_its_name()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.Is64BitProcess, "ELF only.");
        using var folder = new Behavior.Tests.Common.TempFolder();
        File.WriteAllBytes(folder["libbehavior-stand-in.so.1"], ElfStub.Create("libbehavior-stand-in.so.1"));
        Assert.True(System.Runtime.InteropServices.NativeLibrary.TryLoad(folder["libbehavior-stand-in.so.1"], out _));
        Assert.True(System.Runtime.InteropServices.NativeLibrary.TryLoad("libbehavior-stand-in.so.1", out _));
    }
}
