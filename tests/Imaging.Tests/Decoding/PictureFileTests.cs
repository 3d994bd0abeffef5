using System.Diagnostics;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Imaging.Decoding;
using Behavior.Tests.Common;

namespace Behavior.Imaging.Tests.Decoding;

/// <summary>What may lie at a picture's path: each kind ends in an error that says what it is, and none hangs.</summary>
public sealed class PictureFileTests
{
    [Fact]
    public void Each_kind_of_path_is_named()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["folder.png"]);
        File.WriteAllBytes(folder["empty.png"], []);
        File.CreateSymbolicLink(folder["loop.png"], folder["loop.png"]);
        File.CreateSymbolicLink(folder["dangling.png"], folder["nowhere.png"]);
        Check(folder["folder.png"], "BHV0206", "it is a directory");
        Check(folder["empty.png"], "BHV0201", "an empty file");
        Check(folder["loop.png"], "BHV0206", "");
        Check(folder["dangling.png"], "BHV0206", "");
        Check(folder["missing.png"], "BHV0206", "it does not exist");
        Check("a\0b.png", "BHV0206", "");
    }

    [Fact]
    public void A_pipe_or_a_device_does_not_hang()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes and devices of Unix.");
        using var folder = new TempFolder();
        using (var make = Process.Start("mkfifo", folder["pipe.png"])) make.WaitForExit();
        Check(folder["pipe.png"], "BHV0201", "a pipe or a device");
        Check("/dev/zero", "BHV0201", "a pipe or a device");
        Check("/dev/null", "BHV0201", "a pipe or a device");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        using var folder = new TempFolder();
        using (var file = File.Create(folder["large.png"])) file.SetLength(FileLimits.Picture + 1);
        Check(folder["large.png"], "BHV0206", "at most 256 MB are read");
    }

    [Fact]
    public void A_link_to_a_picture_is_followed()
    {
        using var folder = new TempFolder();
        File.CreateSymbolicLink(folder["link.png"], Goldens.File("own", "preprocess/images/tiny.png"));
        Assert.Equal(ImageDecoder.DecodeFile(Goldens.File("own", "preprocess/images/tiny.png")).Pixels, ImageDecoder.DecodeFile(folder["link.png"]).Pixels);
    }

    static void Check(string path, string code, string part)
    {
        var problem = Assert.Throws<BehaviorException>(() => ImageDecoder.DecodeFile(path));
        Assert.Equal(code, problem.Code);
        Assert.Contains(path, problem.Message);
        Assert.Contains(part, problem.Message);
    }
}
