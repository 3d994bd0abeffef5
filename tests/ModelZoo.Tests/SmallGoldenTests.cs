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
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new KeyMapFormat(), ConformanceRunner.Own($"models/{file}.json")));

    [Fact]
    public void Positions_are_resampled_as_torch_does() =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new ResampleGoldenFormat(), ConformanceRunner.Own("models/pos_embed_resample.json")));

    [Fact]
    public void The_formula_is_exact() =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new FormulaVectorFormat(), ConformanceRunner.Own("models/formula_vectors.json")));

    [Fact]
    public void The_tokenizer_gives_every_id()
    {
        SharedFolder.Need("third-party/clip/bpe_simple_vocab_16e6.txt.gz");
        var cases = ConformanceRunner.Run(new TokenizerGoldenFormat(), SharedFolder.Need("conformance/models/tokenizer.json"));
        ConformanceRunner.AssertAllOk(cases);
        Assert.DoesNotContain(cases, c => c.Note.Length > 0);
    }

    [Fact]
    public void The_zero_shot_classifier_equals_open_clips()
    {
        SharedFolder.Need("third-party/clip/bpe_simple_vocab_16e6.txt.gz");
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new ZeroShotGoldenFormat(), SharedFolder.Need("conformance/models/zeroshot.json")));
    }

    [Fact]
    public void Real_pictures_come_to_the_same_decision()
    {
        SharedFolder.Need("third-party/cue-conflict");
        var cases = ConformanceRunner.Run(new EndToEndFormat(), SharedFolder.Need("conformance/endtoend/cue_conflict.json"));
        ConformanceRunner.AssertAllOk(cases);
        Assert.DoesNotContain(cases, c => c.Skipped);
    }

    [Fact]
    public void Published_weights_give_every_logit_of_ten_thousand_photographs()
    {
        SharedFolder.Need("third-party/cifar10-jpeg/test.zip");
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new RealCheckpointFormat(), SharedFolder.Need("conformance/real/resnet_cifar.json")));
    }
}
