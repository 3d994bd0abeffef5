using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>What <c>behavior inspect</c> shows.</summary>
public class CheckpointReportTests
{
    [Fact]
    public void A_small_checkpoint_tells_what_it_is()
    {
        using var folder = new TempFolder();
        using (var model = ModelRegistry.Create("convnext_test"))
            SafetensorsWriter.Write(folder["m.safetensors"], model.state_dict(), new Dictionary<string, string> { ["name"] = "small-convnext" });

        var facts = Facts(folder["m.safetensors"]);

        Assert.Contains("convnext_test", facts["architecture"]);
        Assert.StartsWith("timm ", facts["layout"]);
        Assert.StartsWith("float32 x ", facts["types"]);
        Assert.Equal("small-convnext", facts["file says name"]);
    }

    /// <summary>Stated, published or guessed are three things.</summary>
    [Theory]
    [InlineData("convnext_tiny_22k_1k_384.pth", "", "resize(384x384,bicubic)|center-crop(384)|normalize(imagenet) (published for the file name convnext_tiny_22k_1k_384.pth)")]
    [InlineData("m.pth", """{"image_processor_type": "CLIPImageProcessor"}""",
        "normalize(clip) (stated in FILE beside it; not stated there and taken as its library's default: resample, crop_size, size, image_mean, image_std)")]
    [InlineData("m.pth", """{"size": 64, "resample": 2, "image_mean": 0.5, "image_std": 0.5}""",
        "resize(64x64,bilinear)|center-crop(64)|normalize(half) (guessed from FILE beside it: it does not say image_processor_type, and a number as size is taken as a square, as ViT's)")]
    [InlineData("m.pth", "", "not stated beside the file or in its header, and its name is not in the catalogue")]
    public void How_its_preprocessing_is_known_is_said(string name, string configuration, string says)
    {
        using var folder = new TempFolder();
        using (var model = ModelRegistry.Create("convnext_test")) SafetensorsWriter.Write(folder[name], model.state_dict());
        if (configuration.Length > 0) File.WriteAllText(folder["preprocessor_config.json"], configuration);

        Assert.EndsWith(says.Replace("FILE", folder["preprocessor_config.json"]), Facts(folder[name])["preprocessing"]);
    }

    [Fact]
    public void A_file_in_PyTorchs_first_format_tells_what_was_cut_off()
    {
        var facts = Facts(SharedFolder.Need("third-party/resnet-cifar/resnet20-12fca82f.th"));

        Assert.Equal("resnet20_cifar", facts["architecture"]);
        Assert.Equal("state_dict", facts["file says state_dict_path"]);
        Assert.Equal("module.", facts["file says stripped_prefix"]);
    }

    [Fact]
    public void The_training_flags_of_a_TorchScript_archive_are_left_out() =>
        Assert.DoesNotContain(Facts(ConformanceRunner.Own("checkpoints/valid/clip-traced.pt")).Keys, k => k.Contains("training"));

    [Fact]
    public void A_folder_is_answered_with_the_checkpoints_in_it()
    {
        var error = Assert.Throws<CheckpointException>(() => CheckpointFile.Open(ConformanceRunner.Own("checkpoints/valid/sharded")));

        Assert.Equal("BHV0110", error.Code);
        Assert.Contains("this is a folder; give the checkpoint file itself, for example ", error.Message);
        Assert.Contains("model.safetensors.index.json", error.Message);
    }

    [Fact]
    public void A_file_that_asks_for_code_is_refused_with_the_name_it_asks_for()
    {
        var error = Assert.Throws<CheckpointException>(() => CheckpointFile.Open(ConformanceRunner.Own("checkpoints/refuse/zip-import-os-system.pth")));

        Assert.Contains("asks for 'os.system'", error.Message);
        Assert.Contains("never done here", error.Message);
    }

    static Dictionary<string, string> Facts(string file)
    {
        using var source = CheckpointFile.Open(file);
        return CheckpointReport.Of(source).Facts.ToDictionary(f => f.Name, f => f.Value);
    }
}
