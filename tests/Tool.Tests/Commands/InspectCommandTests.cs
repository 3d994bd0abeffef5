using System.Security.Cryptography;
using System.Text;
using Behavior.ModelZoo;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class InspectCommandTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Tensors_are_listed_with_type_shape_and_size()
    {
        var run = await ToolRun.Of("inspect", Safetensors());

        run.Succeeds("file ", "(safetensors)");
        var line = Assert.Single(run.Output.Split('\n'), l => l.EndsWith("head.weight", StringComparison.Ordinal));
        Assert.Equal(["float32", "[2,", "3]", "24", "head.weight"], line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("sha256", run.Output);
    }

    [Fact]
    public async Task The_hash_is_printed_on_demand()
    {
        var file = Safetensors();

        (await ToolRun.Of("inspect", file, "--sha256")).Succeeds(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
    }

    /// <summary>Two networks under two prefixes: each is described, the way to choose is said, and --holder shows one.</summary>
    [Fact]
    public async Task Several_sets_of_weights_are_described_and_one_is_shown_on_demand()
    {
        var file = _temp["both.safetensors"];
        PlainSafetensors.Write(file, new[] { "model.", "ema." }.SelectMany(p => new[] { Tensor(p + "layer1.0.conv1.weight", 1), Tensor(p + "fc.weight", 2) }));

        var run = await ToolRun.Of("inspect", file);
        var one = await ToolRun.Of("inspect", file, "--holder", "ema");

        run.Succeeds("holder model.", "holder ema.", "2 tensors", "torchvision", "Holder=\"model.\"");
        one.Succeeds("layer1.0.conv1.weight", "stripped_prefix", "ema.", "left out");
        (await ToolRun.Of("inspect", file, "--holder", "nonsense")).Fails("BHV0108", "model. (2 tensors)");

        static (string, string, IReadOnlyList<long>, byte[]) Tensor(string name, float value) => (name, "F32", [1, 1], BitConverter.GetBytes(value));
    }

    /// <summary>A convolution of 2 x 3 and its two biases: 8 parameters; 6 multiply-adds at each of 8 x 8 positions are 768 FLOPs.</summary>
    [Fact]
    public async Task An_ONNX_file_tells_what_it_takes_gives_and_costs()
    {
        File.WriteAllBytes(_temp["net.onnx"], PlainOnnx.Model(PlainOnnx.Graph(
            [PlainOnnx.Node("Conv", ["x", "w", "b"], ["c"]), PlainOnnx.Node("GlobalAveragePool", ["c"], ["y"])],
            [PlainOnnx.Tensor("w", [2, 3, 1, 1], new float[6]), PlainOnnx.Tensor("b", [2], new float[2])],
            [PlainOnnx.Value("x", PlainOnnx.Float, -1, 3, 8, 8)], [PlainOnnx.Value("y", PlainOnnx.Float, -1, 2, 1, 1)])));

        var run = await ToolRun.Of("inspect", _temp["net.onnx"]);

        run.Succeeds("x  float32 [N, 3, 8, 8]", "Conv x 1", "GlobalAveragePool x 1", "384 a picture of 8 x 8", "768 FLOPs");
        Assert.Matches(@"parameters +8\n", run.Output);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named() => (await ToolRun.Of("inspect", _temp["nothing.pth"])).Fails("BHV0102", _temp["nothing.pth"]);

    [Fact]
    public async Task A_folder_is_no_checkpoint() => (await ToolRun.Of("inspect", _temp.Path)).Fails("BHV0110", _temp.Path, "this is a folder");

    [Fact]
    public async Task A_file_of_no_known_format_is_refused()
    {
        File.WriteAllText(_temp["notes.pth"], "these are notes");

        (await ToolRun.Of("inspect", _temp["notes.pth"])).Fails("BHV0110", "notes.pth");
    }

    [Fact]
    public async Task Without_a_file_every_architecture_is_listed_by_family_on_lines_of_a_page()
    {
        var run = await ToolRun.Of("inspect");

        run.Succeeds("CIFAR ResNet: 32 px, 10 classes\n  resnet20_cifar ", "Toy networks: 64 px, 16 classes\n", "CLIP: 224 px, classes from prompts\n");
        var words = run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All(ModelRegistry.Names, name => Assert.Contains(name, words));
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    string Safetensors()
    {
        var header = Encoding.UTF8.GetBytes("""{"head.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}""");
        File.WriteAllBytes(_temp["model.safetensors"], [.. BitConverter.GetBytes((long)header.Length), .. header, .. new byte[24]]);
        return _temp["model.safetensors"];
    }
}
