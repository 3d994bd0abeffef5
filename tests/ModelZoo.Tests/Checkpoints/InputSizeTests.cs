using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;
using Behavior.Tests.Common;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>A network that is built for pictures of another size than its file's: positions are resampled as timm and open_clip do when they load it.</summary>
public sealed class InputSizeTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    /// <summary>The forward pass at other sizes is held against timm and open_clip by the kit's goldens (384, 160, 112); loading must come to the same.</summary>
    [Theory]
    [InlineData("vit_test_patch8_64", "pos_embed", 96, 1)]
    [InlineData("vit_test_patch8_64", "pos_embed", 40, 1)]
    [InlineData("deit3_test_patch8_64", "pos_embed", 96, 0)]
    [InlineData("clip_vit_test", "visual.positional_embedding", 96, 1)]
    public void Positions_are_resampled_as_the_forward_pass_does(string architecture, string positions, int side, int extra)
    {
        using var quiet = no_grad();
        var saved = Save(architecture);
        using var built = CheckpointLoader.Load(architecture, Weights, inputSize: side);
        using var published = CheckpointLoader.Load(architecture, Weights);
        var (images, others) = (randn(2, 3, side, side), randn(2, 3, 64, 64));

        var rows = built.state_dict()[positions];

        Assert.Equal(side, built.InputSize);
        Assert.Equal(side / 8 * (side / 8) + extra, rows.shape[^2]);
        Assert.True(rows.reshape(-1, rows.shape[^1])[..extra].equal(saved[positions].reshape(-1, rows.shape[^1])[..extra]).all().item<bool>());
        Assert.Equal(0, (built.Pooled(images) - published.Pooled(images)).abs().max().item<float>(), 1e-6f);
        Assert.NotEqual(0, (built.Pooled(others) - published.Pooled(others)).abs().max().item<float>());
    }

    /// <summary>torch's own numbers: bicubic, antialias, align_corners off.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(24)]
    public void The_rows_are_the_kits(int side)
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(ConformanceRunner.Own("models/pos_embed_resample.json")));
        var values = FormulaTensor("pos_embed", 1, 196, 768);
        var resampled = new PositionRows("pos_embed", 0, side, 16).Resample(values);

        var compared = 0;
        foreach (var entry in golden.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (entry.GetProperty("mode").GetString() != "bicubic" || !entry.GetProperty("antialias").GetBoolean() || entry.GetProperty("size")[0].GetInt32() != side) continue;
            var expected = entry.GetProperty("values").EnumerateArray().Select(v => v.GetSingle()).ToArray();
            var found = resampled[.., entry.GetProperty("channel").GetInt32()].contiguous().data<float>().ToArray();
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-6f);
            compared++;
        }
        Assert.True(compared > 0);
    }

    /// <summary>A file that was fine-tuned at 96 is for no published network: the item says what it is, or what it should become.</summary>
    [Theory]
    [InlineData(96, 96)]
    [InlineData(96, 64)]
    [InlineData(96, 128)]
    public void A_file_with_another_grid_loads_where_the_item_says_a_size(int of, int asked)
    {
        using var quiet = no_grad();
        using (var tuned = ModelRegistry.Build("vit_test_patch8_64", null, of))
        {
            tuned.Initialise();
            SafetensorsWriter.Write(Weights, tuned.state_dict());
        }
        using var whole = CheckpointLoader.Load("vit_test_patch8_64", Weights, inputSize: of);
        using var built = CheckpointLoader.Load("vit_test_patch8_64", Weights, inputSize: asked);
        var images = randn(1, 3, asked, asked);

        Assert.Equal(0, (built.Pooled(images) - whole.Pooled(images)).abs().max().item<float>(), 1e-6f);
        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load("vit_test_patch8_64", Weights));
        Assert.Equal("BHV0104", error.Code);
        Assert.Contains("1 mis-shaped: pos_embed is [1, 145, 96], expected [1, 65, 96]. Its position embeddings are for pictures of 96 x 96. Write InputSize=\"96\"", error.Message);
    }

    [Fact]
    public void Half_weights_are_resampled_in_float32_and_rounded_back_as_timm_does()
    {
        using var quiet = no_grad();
        var saved = Save("vit_test_patch8_64", ScalarType.Float16);
        using var built = CheckpointLoader.Load("vit_test_patch8_64", Weights, inputSize: 96);

        var grid = saved["pos_embed"].to(float32)[0, 1..].view(1, 8, 8, 96).permute(0, 3, 1, 2);
        var expected = nn.functional.interpolate(grid, [12, 12], mode: InterpolationMode.Bicubic, align_corners: false, antialias: true).permute(0, 2, 3, 1).view(144, 96).to(float16).to(float32);
        Assert.True(built.state_dict()["pos_embed"][0, 1..].equal(expected).all().item<bool>());
    }

    [Theory]
    [InlineData("vit_test_patch8_64", 60, "InputSize=\"60\" is no multiple of 8. Write for example InputSize=\"64\"")]
    [InlineData("vit_test_patch8_64", 3, "Write for example InputSize=\"8\"")]
    [InlineData("clip_vit_test", 100, "patches of 8 x 8")]
    [InlineData("swin_test_64", 128, "swin_test_64 takes pictures of 64 x 64 alone")]
    [InlineData("swin_tiny_patch4_window7_224", 384, "224 x 224 alone")]
    [InlineData("RN50", 256, "224 x 224 alone")]
    [InlineData("vit_base_patch32_224", 240, "patches of 32 x 32")]
    public void A_size_that_it_cannot_be_built_for_is_refused_before_anything_is_read(string architecture, int side, string says)
    {
        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load(architecture, new NoTensors(), inputSize: side));

        Assert.Equal("BHV0107", error.Code);
        Assert.Contains(says, error.Message);
    }

    /// <summary>Nothing in them belongs to a place.</summary>
    [Theory]
    [InlineData("convnext_test")]
    [InlineData("resnet_test")]
    public void Convolutional_networks_are_the_same_at_every_size(string architecture)
    {
        using var quiet = no_grad();
        Save(architecture);
        using var built = CheckpointLoader.Load(architecture, Weights, inputSize: 90);
        using var published = CheckpointLoader.Load(architecture, Weights);
        var images = randn(1, 3, 90, 90);

        Assert.True(built.call(images).equal(published.call(images)).all().item<bool>());
    }

    [Theory]
    [InlineData(97)] // two rows in front of the grid, as a distilled DeiT has
    [InlineData(1)]
    public void Rows_of_no_square_grid_stay_a_misfit(int rows)
    {
        var saved = Save("vit_test_patch8_64");
        saved["pos_embed"] = zeros(1, rows, 96);
        SafetensorsWriter.Write(Weights, saved);

        Assert.Equal("BHV0104", Assert.Throws<BehaviorException>(() => CheckpointLoader.Load("vit_test_patch8_64", Weights, inputSize: 96)).Code);
    }

    string Weights => _folder["m.safetensors"];

    Dictionary<string, Tensor> Save(string architecture, ScalarType type = ScalarType.Float32)
    {
        using var model = ModelRegistry.Create(architecture);
        var values = model.state_dict().ToDictionary(s => s.Key, s => s.Value.is_floating_point() ? (s.Value.detach() + 0.1 * randn_like(s.Value)).to(type) : s.Value.detach().clone());
        foreach (var name in values.Keys.Where(n => n.EndsWith("running_var", StringComparison.Ordinal))) values[name].fill_(1);
        SafetensorsWriter.Write(Weights, values);
        return values;
    }

    static Tensor FormulaTensor(string name, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (a, b) => a * b)];
        FormulaGenerator.Fill(values, name, 0, 0.5);
        return tensor(values).view(shape);
    }

    /// <summary>A file of which nothing may be read.</summary>
    sealed class NoTensors : ITensorSource
    {
        public string Path => "nothing.safetensors";

        public string Format => "nothing";

        public IReadOnlyDictionary<string, TensorInfo> Tensors => throw new InvalidOperationException("The file was looked at.");

        public IReadOnlyDictionary<string, string> Metadata => throw new InvalidOperationException("The file was looked at.");

        public void ReadBytes(string name, Span<byte> destination) => throw new InvalidOperationException("The file was read.");

        public void Dispose() { }
    }
}
