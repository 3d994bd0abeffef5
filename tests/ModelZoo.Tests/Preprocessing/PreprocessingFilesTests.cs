using Behavior.Diagnostics;
using Behavior.ModelZoo.Preprocessing;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Preprocessing;

public class PreprocessingFilesTests
{
    [Theory]
    [InlineData("config.json",
        """{"architecture":"convnext_base","pretrained_cfg":{"input_size":[3,288,288],"crop_pct":0.95,"interpolation":"bilinear","mean":[0.5,0.5,0.5],"std":[0.5,0.5,0.5],"crop_mode":"center"}}""",
        "resize(303,bilinear)|center-crop(288)|normalize(half)")]
    [InlineData("config.json",
        """{"input_size":[3,224,224],"crop_pct":1.0,"crop_mode":"squash","mean":[0.1,0.2,0.3],"std":[0.4,0.5,0.6]}""",
        "resize(224x224,bicubic)|center-crop(224)|normalize(0.1/0.2/0.3,0.4/0.5/0.6)")]
    [InlineData("open_clip_config.json",
        """{"model_cfg":{"embed_dim":640,"vision_cfg":{"image_size":256}},"preprocess_cfg":{"mean":[0.48145466,0.4578275,0.40821073],"std":[0.26862954,0.26130258,0.27577711]}}""",
        "resize(256,bicubic)|center-crop(256)|normalize(clip)")]
    [InlineData("preprocessor_config.json",
        """{"crop_size":{"height":224,"width":224},"do_center_crop":"""
            + """true,"image_mean":[0.48145466,0.4578275,0.40821073],"image_std":[0.26862954,0.26130258,0.27577711],"resample":3,"size":{"shortest_edge":224}}""",
        "resize(224,bicubic)|center-crop(224)|normalize(clip)")]
    [InlineData("preprocessor_config.json",
        """{"crop_size":224,"image_mean":[0.5,0.5,0.5],"image_std":[0.5,0.5,0.5],"resample":2,"size":256}""",
        "resize(256,bilinear)|center-crop(224)|normalize(half)")]
    public void The_configuration_beside_the_weights_is_read(string name, string json, string transform)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder[name], json);

        var spec = PreprocessingFiles.Beside(folder["model.safetensors"], out var from);

        Assert.Equal(transform, spec!.ToTransform());
        Assert.Equal(folder[name], from);
    }

    [Fact]
    public void Without_a_configuration_the_files_name_counts_and_else_nothing()
    {
        using var folder = new TempFolder();

        Assert.Equal(224, PreprocessingFiles.Beside(folder["deit_3_base_224_21k.pth"], out _)!.ResizeSide);
        Assert.Null(PreprocessingFiles.Beside(folder["mine.pth"], out var from));
        Assert.Null(from);
    }

    [Theory]
    [InlineData("""{"input_size":[3,224,200]}""", "only squares")]
    [InlineData("""{"input_size":[3,0,0]}""", "from 1 to 10000")]
    [InlineData("""{"input_size":[3,224,224],"crop_pct":1.5}""", "crop_pct")]
    [InlineData("""{"input_size":[3,224,224],"std":[0,1,1]}""", "deviation")]
    [InlineData("""{"input_size":[3,224,224],"mean":[0.1,0.2]}""", "three numbers")]
    [InlineData("""{"input_size":[3,224,224],"interpolation":"nearest"}""", "interpolation")]
    [InlineData("""{"input_size":[3,224,224],"crop_mode":7}""", "config.json")]
    [InlineData("{", "config.json")]
    public void A_configuration_that_cannot_be_is_refused_by_name(string json, string named)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["config.json"], json);

        var error = Assert.Throws<BehaviorException>(() => PreprocessingFiles.Beside(folder["m.pth"], out _));

        Assert.Equal("BHV0123", error.Code);
        Assert.Contains(named, error.Message);
    }
}
