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
    [InlineData("config.json",
        """{"pretrained_cfg":{"input_size":[3,224,224],"crop_pct":0.95,"crop_mode":"border"}}""",
        "resize-longest(235,bicubic)|center-crop(224,124/116/104)|normalize(imagenet)")]
    [InlineData("config.json", """{"pretrained_cfg":{"mean":[0,0,0],"std":[1,1,1]}}""", "resize(256,bicubic)|center-crop(224)|normalize(none)")]
    [InlineData("open_clip_config.json",
        """{"model_cfg":{"vision_cfg":{"image_size":[336,336]}},"preprocess_cfg":{"resize_mode":"squash","interpolation":"bilinear","mean":0.5,"std":0.5}}""",
        "resize(336x336,bilinear)|center-crop(336)|normalize(half)")]
    [InlineData("open_clip_config.json",
        """{"model_cfg":{"vision_cfg":{}},"preprocess_cfg":{"resize_mode":"longest","interpolation":"random"}}""",
        "resize-longest(224,bicubic)|center-crop(224)|normalize(clip)")]
    [InlineData("open_clip_config.json",
        """{"model_cfg":{"vision_cfg":{"image_size":384}},"preprocess_cfg":{"resize_mode":"longest","fill_color":127}}""",
        "resize-longest(384,bicubic)|center-crop(384,127/127/127)|normalize(clip)")]
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

        Assert.Equal(224, PreprocessingFiles.Beside(folder["deit_3_base_224_21k.pth"], out var name)!.ResizeSide);
        Assert.Equal("deit_3_base_224_21k.pth", name);
        Assert.Equal("resize(248,bicubic)|center-crop(224)|normalize(half)",
            PreprocessingFiles.Beside(folder["vit_tiny_patch16_224.augreg_in21k.safetensors"], out _)!.ToTransform());
        Assert.Null(PreprocessingFiles.Beside(folder["mine.pth"], out var from));
        Assert.Null(from);
    }

    /// <summary>Each processor's own defaults and its own meaning of a whole number, from the sources of transformers' image_processing_*.py.</summary>
    [Theory]
    [InlineData("ViTImageProcessor", "", "resize(224x224,bilinear)|center-crop(224)|normalize(half)")]
    [InlineData("ViTImageProcessorFast", """, "size": 384""", "resize(384x384,bilinear)|center-crop(384)|normalize(half)")]
    [InlineData("ViTFeatureExtractor", """, "size": [256, 256], "resample": 3""", "resize(256x256,bicubic)|center-crop(256)|normalize(half)")]
    [InlineData("ViTImageProcessorPil", """, "size": {"height": 224, "width": 224}, "resample": 1""", "resize(224x224,lanczos)|center-crop(224)|normalize(half)")]
    [InlineData("DeiTImageProcessor", "", "resize(256x256,bicubic)|center-crop(224)|normalize(half)")]
    [InlineData("DeiTFeatureExtractor", """, "size": 438, "crop_size": 384, "resample": 4""", "resize(438x438,box)|center-crop(384)|normalize(half)")]
    [InlineData("DeiTImageProcessor", """, "do_center_crop": false""", "resize(256x256,bicubic)|center-crop(256)|normalize(half)")]
    [InlineData("DeiTImageProcessor", """, "do_resize": false""", "center-crop(224)|normalize(half)")]
    [InlineData("BeitFeatureExtractor", """, "size": 224, "do_center_crop": false""", "resize(224x224,bicubic)|center-crop(224)|normalize(half)")]
    [InlineData("BeitImageProcessor", "", "resize(256x256,bicubic)|center-crop(224)|normalize(half)")]
    [InlineData("BeitImageProcessorFast", "", "resize(224x224,bicubic)|center-crop(224)|normalize(half)")]
    [InlineData("CLIPImageProcessor", "", "resize(224,bicubic)|center-crop(224)|normalize(clip)")]
    [InlineData("CLIPFeatureExtractor", """, "size": 336, "crop_size": 336""", "resize(336,bicubic)|center-crop(336)|normalize(clip)")]
    [InlineData("CLIPImageProcessor", """, "size": {"height": 240, "width": 240}""", "resize(240x240,bicubic)|center-crop(224)|normalize(clip)")]
    [InlineData("CLIPImageProcessor", """, "size": {"height": 240, "width": 240}, "do_center_crop": false""", "resize(240x240,bicubic)|center-crop(240)|normalize(clip)")]
    [InlineData("BitImageProcessor", """, "size": {"shortest_edge": 256}, "image_mean": [0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225]""",
        "resize(256,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("ConvNextImageProcessor", "", "resize(384x384,bicubic)|center-crop(384)|normalize(half)")]
    [InlineData("ConvNextFeatureExtractor", """, "size": 224, "crop_pct": null""", "resize(256,bicubic)|center-crop(224)|normalize(half)")]
    [InlineData("ConvNextImageProcessorFast", """, "size": {"shortest_edge": 288}, "crop_pct": 0.95, "resample": 2""", "resize(303,bilinear)|center-crop(288)|normalize(half)")]
    [InlineData("ConvNextImageProcessor", """, "size": {"shortest_edge": 512}, "crop_pct": 0.875""", "resize(512x512,bicubic)|center-crop(512)|normalize(half)")]
    [InlineData("ViTImageProcessor", """, "do_normalize": false""", "resize(224x224,bilinear)|center-crop(224)|normalize(none)")]
    [InlineData("ViTImageProcessor", """, "do_rescale": true, "rescale_factor": 0.00392156862745098, "do_convert_rgb": null""", "resize(224x224,bilinear)|center-crop(224)|normalize(half)")]
    [InlineData("TimmWrapperImageProcessor", """, "pretrained_cfg": {"input_size": [3, 224, 224], "crop_pct": 0.9}""", "resize(248,bicubic)|center-crop(224)|normalize(imagenet)")]
    public void A_processor_of_transformers_means_what_its_class_does(string type, string entries, string transform)
    {
        foreach (var key in new[] { "image_processor_type", "feature_extractor_type" })
        {
            using var folder = new TempFolder();
            File.WriteAllText(folder["preprocessor_config.json"], $$"""{"{{key}}": "{{type}}"{{entries}}}""");

            var spec = PreprocessingFiles.Beside(folder["model.safetensors"], out _)!;

            Assert.Equal(transform, spec.ToTransform());
            Assert.Equal("", spec.Guess);
            Assert.Equal(transform, Imaging.Transforms.Transform.Parse(transform).Text);
        }
    }

    [Theory]
    [InlineData("ViTImageProcessor", """ "size": {"shortest_edge": 224}""", "sizes of their own")]
    [InlineData("CLIPImageProcessor", """ "do_center_crop": false""", "sizes of their own")]
    [InlineData("ViTImageProcessor", """ "do_resize": false""", "do_resize is false")]
    [InlineData("ConvNextImageProcessor", """ "do_resize": false""", "do_resize is false")]
    [InlineData("ConvNextImageProcessor", """ "size": {"height": 224, "width": 224}""", "shortest_edge")]
    [InlineData("ConvNextImageProcessor", """ "size": 224, "crop_pct": 1.5""", "crop_pct")]
    [InlineData("ViTImageProcessor", """ "do_rescale": false""", "do_rescale is false")]
    [InlineData("ViTImageProcessor", """ "rescale_factor": 0.00784313725490196""", "rescale_factor is 0.00784313725490196")]
    [InlineData("ViTImageProcessor", """ "rescale_factor": "1/255" """, "rescale_factor")]
    [InlineData("ViTImageProcessor", """ "rescale_offset": true""", "rescale_offset is true")]
    [InlineData("MobileViTImageProcessor", """ "size": 256, "image_mean": [0, 0, 0], "image_std": [1, 1, 1], "do_flip_channel_order": true""", "do_flip_channel_order is true")]
    [InlineData("ViTImageProcessor", """ "size": {"height": 224, "width": 256}""", "only squares")]
    [InlineData("CLIPImageProcessor", """ "size": {"shortest_edge": 224, "longest_edge": 448}""", "shortest_edge alone")]
    [InlineData("CLIPImageProcessor", """ "crop_size": {"shortest_edge": 224}""", "crop_size")]
    [InlineData("ViTImageProcessor", """ "resample": 0""", "resample is 0")]
    [InlineData("ViTImageProcessor", """ "resample": 9""", "resample is 9")]
    [InlineData("ViTImageProcessor", """ "resample": 2.5""", "resample is 2.5")]
    [InlineData("ViTImageProcessor", """ "size": 0""", "from 1 to 10000")]
    [InlineData("ViTImageProcessor", """ "size": "224" """, "from 1 to 10000")]
    [InlineData("ViTImageProcessor", """ "do_normalize": 1""", "expected true or false")]
    [InlineData("ViTImageProcessor", """ "image_std": [0.5, 0.5]""", "three numbers")]
    [InlineData("PoolFormerImageProcessor", """ "size": 224, "crop_pct": 0.9, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]""", "PoolFormerImageProcessor means by it")]
    [InlineData("EfficientNetImageProcessor", """ "size": 224, "resample": 2, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]""", "EfficientNetImageProcessor is not one")]
    public void What_a_processor_asks_for_and_no_transform_does_is_refused(string type, string entries, string named)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["preprocessor_config.json"], $$"""{"image_processor_type": "{{type}}",{{entries}}}""");

        Refused(folder, named);
    }

    /// <summary>What the kit's cases 20 to 23 say, for a clone without it.</summary>
    [Theory]
    [InlineData("preprocessor_config.json", """{"feature_extractor_type": "ViTFeatureExtractor", "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5], "resample": 2, "size": 224}""",
        "resize(224x224,bilinear)|normalize(half)")]
    [InlineData("preprocessor_config.json",
        """{"crop_pct": 0.875, "feature_extractor_type": "ConvNextFeatureExtractor", "image_mean": """
            + """[0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225], "resample": 3, "size": {"shortest_edge": 224}}""",
        "resize(256,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("preprocessor_config.json",
        """{"crop_size": 224, "do_center_crop": true, "feature_extractor_type": "DeiTFeatureExtractor", "image_mean": """
            + """[0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225], "resample": 3, "size": 256}""",
        "resize(256x256,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("config.json", "\uFEFF{\"pretrained_cfg\": {\"input_size\": [3, 224, 224], \"crop_pct\": 0.95, \"interpolation\": \"bicubic\"}}",
        "resize(235,bicubic)|center-crop(224)|normalize(imagenet)")]
    public void The_kits_configurations_mean_what_it_says(string name, string json, string transform)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder[name], json);

        Assert.Equal(transform, WithoutIdleCrop(PreprocessingFiles.Beside(folder["model.safetensors"], out _)!));
    }

    [Fact]
    public void The_kits_own_cases_are_found_beside_the_file_or_by_its_name()
    {
        var kit = SharedFolder.Need("conformance/reports");
        using var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(kit, "manifest.json")));
        var cases = manifest.RootElement.GetProperty("cases").EnumerateArray().Where(c => c.GetProperty("expect").GetString() == "preprocessing").ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, c => Assert.Equal(c.GetProperty("transform").GetString(),
            WithoutIdleCrop(PreprocessingFiles.Beside(Path.Combine(kit, c.GetProperty("file").GetString()!), out _)!)));
    }

    /// <summary>Entries of <c>__metadata__</c> are texts: one is a whole configuration, or all together are one.</summary>
    [Theory]
    [InlineData("pretrained_cfg", "{\"input_size\": [3, 384, 384], \"crop_pct\": 1.0, \"crop_mode\": \"squash\"}", "resize(384x384,bicubic)|normalize(imagenet)")]
    [InlineData("config", "{\"pretrained_cfg\": {\"input_size\": [3, 224, 224], \"crop_pct\": 0.9}}", "resize(248,bicubic)|center-crop(224)|normalize(imagenet)")]
    [InlineData("preprocessor_config", "{\"feature_extractor_type\": \"ViTFeatureExtractor\", \"size\": 224}", "resize(224x224,bilinear)|normalize(half)")]
    [InlineData("input_size", "[3, 224, 224]", "resize(256,bicubic)|center-crop(224)|normalize(imagenet)")]
    public void A_header_states_a_transform_too(string key, string value, string transform) =>
        Assert.Equal(transform, WithoutIdleCrop(PreprocessingFiles.InHeader("m.safetensors", new Dictionary<string, string> { ["format"] = "pt", [key] = value })!));

    [Fact]
    public void A_header_that_states_none_gives_none_and_one_that_cannot_be_is_named()
    {
        Assert.Null(PreprocessingFiles.InHeader("m.safetensors", new Dictionary<string, string>()));
        Assert.Null(PreprocessingFiles.InHeader("m.safetensors", new Dictionary<string, string> { ["format"] = "pt", ["note"] = "{no json", ["mean"] = "[1, 2, 3]" }));
        var refused = Assert.Throws<BehaviorException>(() => PreprocessingFiles.InHeader("m.safetensors", new Dictionary<string, string> { ["input_size"] = "[3, 224, 225]" }));
        Assert.Equal("BHV0123", refused.Code);
        Assert.Contains("the header of m.safetensors", refused.Message);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_any_configuration_and_UTF_16_is_said()
    {
        foreach (var (name, json) in new[]
        {
            ("config.json", """{"input_size": [3, 224, 224]}"""),
            ("open_clip_config.json", """{"model_cfg": {"vision_cfg": {"image_size": 224}}}"""),
            ("preprocessor_config.json", """{"image_processor_type": "ViTImageProcessor"}"""),
        })
        {
            using var folder = new TempFolder();
            File.WriteAllText(folder[name], json, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            Assert.Equal(224, PreprocessingFiles.Beside(folder["m.pth"], out _)!.InputSize);

            foreach (var encoding in new[] { System.Text.Encoding.Unicode, System.Text.Encoding.BigEndianUnicode })
            {
                File.WriteAllText(folder[name], json, encoding);
                Refused(folder, "UTF-16");
            }
        }
    }

    [Theory]
    [InlineData("""{"size": 224, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}""", "resize(224x224,bicubic)|normalize(half)",
        "it does not say image_processor_type, and a number as size is taken as a square, as ViT's")]
    [InlineData("""{"image_processor_type": "MyImageProcessor", "size": 256, "crop_size": 224, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}""",
        "resize(256,bicubic)|center-crop(224)|normalize(half)", "no rule is known for MyImageProcessor, and a number as size is taken as the shorter side, as CLIP's")]
    public void What_no_class_stands_behind_is_guessed_and_said_to_be(string json, string transform, string why)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["preprocessor_config.json"], json);

        var spec = PreprocessingFiles.Beside(folder["m.pth"], out var from)!;

        Assert.Equal(transform, WithoutIdleCrop(spec));
        Assert.Equal($"guessed from {folder["preprocessor_config.json"]} beside it: {why}; not stated there and taken as usual: resample", PreprocessingFiles.Origin(spec, from!));
    }

    [Fact]
    public void Where_it_was_found_is_said_with_what_the_library_fills_in()
    {
        using var folder = new TempFolder();
        var known = PreprocessingFiles.Beside(folder["deit_3_base_224_21k.pth"], out var name)!;
        Assert.Equal("published for the file name deit_3_base_224_21k.pth", PreprocessingFiles.Origin(known, name!));

        File.WriteAllText(folder["config.json"], """{"input_size": [3, 224, 224], "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]}""");
        var stated = PreprocessingFiles.Beside(folder["deit_3_base_224_21k.pth"], out var from)!;
        Assert.Equal($"stated in {folder["config.json"]} beside it; not stated there and taken as its library's default: crop_pct, interpolation", PreprocessingFiles.Origin(stated, from!));
    }

    [Theory]
    [InlineData("""{"input_size":[3,224,200]}""", "only squares")]
    [InlineData("""{"input_size":[1,224,224]}""", "3 channels")]
    [InlineData("""{"input_size":[3,0,0]}""", "from 1 to 10000")]
    [InlineData("""{"input_size":[3,224,224],"crop_pct":1.5}""", "crop_pct")]
    [InlineData("""{"input_size":[3,224,224],"std":[0,1,1]}""", "deviation")]
    [InlineData("""{"input_size":[3,224,224],"mean":[0.1,0.2]}""", "three numbers")]
    [InlineData("""{"input_size":[3,224,224],"interpolation":"nearest"}""", "interpolation")]
    [InlineData("""{"input_size":[3,224,224],"interpolation":"random"}""", "a setting of training")]
    [InlineData("""{"input_size":[3,224,224],"crop_mode":"middle"}""", "center, squash or border")]
    [InlineData("""{"input_size":[3,224,224],"crop_mode":7}""", "crop_mode is 7")]
    [InlineData("{", "config.json")]
    public void A_configuration_that_cannot_be_is_refused_by_name(string json, string named)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["config.json"], json);

        Refused(folder, named);
    }

    [Theory]
    [InlineData("""{"model_cfg":{"vision_cfg":{"image_size":224}},"preprocess_cfg":{"resize_mode":"tallest"}}""", "shortest, squash or longest")]
    [InlineData("""{"model_cfg":{"vision_cfg":{"image_size":224}},"preprocess_cfg":{"interpolation":"lanczos"}}""", "bicubic or bilinear")]
    [InlineData("""{"model_cfg":{"vision_cfg":{"image_size":224}},"preprocess_cfg":{"resize_mode":"longest","fill_color":256}}""", "fill_color is 256")]
    [InlineData("""{"model_cfg":{"vision_cfg":{"image_size":224}},"preprocess_cfg":{"mode":"L"}}""", "expected RGB")]
    [InlineData("""{"model_cfg":{"vision_cfg":{"image_size":[224,112]}}}""", "only squares")]
    public void So_is_one_of_open_clip(string json, string named)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["open_clip_config.json"], json);

        Refused(folder, named);
    }

    static void Refused(TempFolder folder, string named)
    {
        var error = Assert.Throws<BehaviorException>(() => PreprocessingFiles.Beside(folder["m.pth"], out _));

        Assert.Equal("BHV0123", error.Code);
        Assert.Contains(named, error.Message);
        Assert.Contains("config.json' cannot be used", error.Message);
    }

    /// <summary>As the kit compares: a crop to the size that the resize has just made may be left out.</summary>
    static string WithoutIdleCrop(PreprocessingSpec spec) =>
        spec.CropMode == CropMode.Squash && spec.InputSize == spec.ResizeSide ? spec.ToTransform().Replace($"|center-crop({spec.InputSize})", "") : spec.ToTransform();
}
