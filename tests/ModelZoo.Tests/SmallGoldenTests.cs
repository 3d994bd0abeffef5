using Behavior.Conformance.Models;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests;

public class SmallGoldenTests
{
    [Theory]
    [InlineData("keymap_convnext_base_fb_to_timm")]
    [InlineData("keymap_deit3_base_fb_to_timm")]
    [InlineData("keymap_hf_clip_vit_b_16_to_open_clip")]
    public void Layouts_place_every_name_as_the_key_maps_do(string file) =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new KeyMapFormat(), SharedFolder.Need($"conformance/models/{file}.json")));

    [Fact]
    public void Positions_are_resampled_as_torch_does() =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new ResampleGoldenFormat(), SharedFolder.Need("conformance/models/pos_embed_resample.json")));

    [Fact]
    public void The_formula_is_exact() =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new FormulaVectorFormat(), SharedFolder.Need("conformance/models/formula_vectors.json")));
}
