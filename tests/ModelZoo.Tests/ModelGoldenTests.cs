using Behavior.Conformance.Models;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests;

/// <summary>Full-size networks against the references of the conformance kit beside the checkout.</summary>
public class ModelGoldenTests
{
    public static TheoryData<string> OwnFiles => ["convnext_atto", "vit_tiny_patch16_224", "deit3_small_patch16_224", "resnet18", "swin_tiny_patch4_window7_224"];

    public static TheoryData<string> OtherFiles =>
    [
        "convnext_tiny", "convnext_base", "convnext_base_fb", "deit3_base_patch16_224", "deit3_base_fb", "vit_small_patch16_224", "vit_base_patch16_224", "resnet50",
        "openclip_vit_b_32", "openclip_vit_b_16", "openclip_vit_b_16_quickgelu", "openclip_convnext_base", "openclip_rn50", "hf_clip_vit_b_16",
    ];

    [Theory]
    [MemberData(nameof(OwnFiles))]
    public void Network_equals_its_reference(string file) =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new ModelGoldenFormat(), ConformanceRunner.Own($"models/{file}.json")));

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void Large_network_equals_its_reference(string file) =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new ModelGoldenFormat(), SharedFolder.Need($"conformance/models/{file}.json")));
}
