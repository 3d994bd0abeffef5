using Behavior.Diagnostics;
using Behavior.Diagnostics.Machine;
using Behavior.Evaluation.Sources.Onnx;
using Behavior.Evaluation.Sources.Torch;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Layers;
using Behavior.Tests.Common;
using static Behavior.Tests.Common.PlainOnnx;

namespace Behavior.Evaluation.Tests.Sources.Onnx;

public sealed class OnnxSourceTests : IDisposable
{
    readonly SmallWorld _world = new();

    public void Dispose() => _world.Dispose();

    /// <summary>32 pictures: a batch of 7 leaves 4, a batch of 40 is never full.</summary>
    [Theory]
    [InlineData(Float, false, -1, "", 1e-5)]
    [InlineData(Float, true, -1, "", 1e-5)]
    [InlineData(Float, false, 1, "", 1e-5)]
    [InlineData(Float, false, 7, "", 1e-5)]
    [InlineData(Float, true, 40, "", 1e-5)]
    [InlineData(Float, false, -1, "Unsqueeze", 1e-5)]
    [InlineData(Float16, false, -1, "", 2e-3)]
    [InlineData(Float16, true, 7, "", 2e-3)]
    [InlineData(Bytes, true, -1, "", 1e-5)]
    [InlineData(Bytes, false, 7, "", 1e-5)]
    public void Logits_are_those_worked_out_by_hand(int type, bool channelsLast, int batch, string end, double tolerance)
    {
        var bytes = type == Bytes;
        using var run = _world.Run(Item(LinearNetwork.Make(type, channelsLast, batch, end)) with { Preprocess = bytes ? "normalize(none)" : "normalize(imagenet)" });

        var predictions = run.Predict("model", "data");

        for (var i = 0; i < 32; i++)
        {
            var expected = LinearNetwork.Logits(run.Data("data"), i, !bytes);
            AssertClose(expected, predictions.Logits[(16 * i)..(16 * i + 16)], tolerance);
        }
    }

    [Fact]
    public void Probabilities_become_their_logarithm_and_the_floor_is_said()
    {
        List<string> told = [];
        using var run = _world.Run(Item(LinearNetwork.Make(end: "Softmax")));
        run.Report = told.Add;

        var predictions = run.Predict("model", "data");

        var logits = LinearNetwork.Logits(run.Data("data"), 5);
        var scale = Math.Log(logits.Sum(Math.Exp));
        AssertClose([.. logits.Select(l => l - scale)], predictions.Logits[80..96], 1e-5);
        Assert.Contains(told, line => line.Contains("1.18e-38", StringComparison.Ordinal));
    }

    [Fact]
    public void Features_and_layers_come_from_inside_the_graph()
    {
        using var run = _world.Run(Item(LinearNetwork.Make()));

        var (features, layers) = (run.Features("model", "data"), run.Activations("model", "data").Layers);

        for (var i = 0; i < 32; i++) AssertClose(LinearNetwork.Features(run.Data("data"), i, true), features.Values[(4 * i)..(4 * i + 4)], 1e-5);
        var layer = Assert.Single(layers);
        Assert.Equal(("c", ActivationKind.Convolution, 4), (layer.Name, layer.Kind, layer.Width));
        AssertClose([.. features.Values.Select(v => (double)v)], layer.Values, 1e-5); // the mean over positions of a 1 x 1 convolution is what is pooled
    }

    [Fact]
    public void An_item_names_layers()
    {
        using var run = _world.Run(Item(LinearNetwork.Make(), ("Activations", "x2;l")));

        Assert.Equal([("x2", 3), ("l", 16)], run.Activations("model", "data").Layers.Select(l => (l.Name, l.Width)));
    }

    [Fact]
    public void A_file_beside_it_belongs_to_its_identity()
    {
        var file = LinearNetwork.Make(weight: Tensor("w", Float, [4, 3, 1, 1], External("weights.bin", 0, 48)));
        File.WriteAllBytes(_world["weights.bin"], LinearNetwork.WeightBytes);
        var outside = new OnnxSource().Identity(Item(file));
        var inside = new OnnxSource().Identity(Item(LinearNetwork.Make()));
        byte[] changed = [.. LinearNetwork.WeightBytes];
        changed[40] ^= 1;
        File.WriteAllBytes(_world["weights.bin"], changed);

        Assert.Equal(inside, outside);
        Assert.NotEqual(inside, new OnnxSource().Identity(Item(file)));
    }

    [Fact]
    public void Weights_in_a_file_beside_it_are_computed_with()
    {
        File.WriteAllBytes(_world["weights.bin"], LinearNetwork.WeightBytes);
        using var run = _world.Run(Item(LinearNetwork.Make(weight: Tensor("w", Float, [4, 3, 1, 1], External("weights.bin", 0, 48)))));

        AssertClose(LinearNetwork.Logits(run.Data("data"), 3), run.Predict("model", "data").Logits[48..64], 1e-5);
        Assert.Equal(4, run.Activations("model", "data").Layers.Single().Width);
    }

    [Fact]
    public void What_is_taken_as_answers_is_part_of_the_identity()
    {
        var bytes = LinearNetwork.Make();
        string[] same = [Identity(bytes), Identity(bytes, ("Logits", "y")), Identity(bytes, ("Input", "x"))];
        string[] others = [Identity(bytes, ("Logits", "f")), Identity(bytes, ("Probabilities", "y")), Identity(bytes, ("Features", "p")), Identity(bytes, ("Activations", "c"))];

        Assert.Single(same.Distinct());
        Assert.Equal(4, others.Except(same).Distinct().Count());
    }

    [Fact]
    public void Costs_are_counted_and_timed()
    {
        using var run = _world.Run(Item(LinearNetwork.Make(batch: 7)));

        var cost = run.Cost("model");

        Assert.Equal(12 * 64 * 64, cost.MultiplyAdds);
        Assert.Equal(12 + 4 + 64 + 16 + 1, cost.Parameters); // and the 255 that bytes would be divided by
        Assert.True(cost.MillisecondsPerPicture > 0);
    }

    /// <summary>The same published network in both forms: the exporter has folded batch norms, and convolutions are what they were.</summary>
    [Fact]
    public void Multiply_adds_are_counted_as_those_of_the_same_network_in_torch()
    {
        var exported = _world.Checkpoint with { Weights = SharedFolder.Need("conformance/onnx/valid/resnet20-dynamic.onnx"), Architecture = "" };
        var published = _world.Checkpoint with { Weights = SharedFolder.Need("third-party/resnet-cifar/resnet20.safetensors"), Architecture = "resnet20_cifar" };

        Assert.Equal(new TorchSource().Cost(published).MultiplyAdds, new OnnxSource().Cost(exported).MultiplyAdds);
    }

    [Fact]
    public void Weights_that_are_absent_skip_a_row()
    {
        using var run = _world.Run(Item(LinearNetwork.Make()) with { Weights = _world["none.onnx"] });

        Assert.Equal("BHV0102", Assert.Throws<AbsentException>(() => run.Predict("model", "data")).Code);
    }

    [Fact]
    public void Pictures_that_the_file_does_not_take_are_refused()
    {
        using (var sized = _world.Run(Item(LinearNetwork.Make()) with { Preprocess = "center-crop(32)|normalize(imagenet)" }))
            Assert.Equal("BHV0107", Assert.Throws<BehaviorException>(() => sized.Predict("model", "data")).Code);
        using var normalised = _world.Run(Item(LinearNetwork.Make(Bytes)));
        Assert.Equal("BHV0125", Assert.Throws<BehaviorException>(() => normalised.Predict("model", "data")).Code);
    }

    [Fact]
    public void Features_are_one_row_a_picture()
    {
        using var run = _world.Run(Item(LinearNetwork.Make(), ("Features", "c")));

        Assert.Equal("BHV0125", Assert.Throws<BehaviorException>(() => run.Features("model", "data")).Code);
    }

    [Fact]
    public void A_pin_is_held_against_the_file()
    {
        using var run = _world.Run(Item(LinearNetwork.Make()) with { Sha256 = new('0', 64) });

        Assert.Equal("BHV0103", Assert.Throws<BehaviorException>(() => run.Predict("model", "data")).Code);
    }

    [Fact]
    public void What_an_item_cannot_mean_is_a_problem_of_the_build()
    {
        var problems = new Problems();
        new OnnxSource().Check(Item(LinearNetwork.Make(), ("Logits", "y"), ("Probabilities", "y")) with { Preprocess = "", Precision = "float16" }, problems);

        Assert.Equal(["BHV0011", "BHV0011", "BHV0022"], problems.Found.Select(p => p.Code));
    }

    [Fact]
    public void The_doctor_sees_the_library()
    {
        var check = Assert.Single(new OnnxSource().Look());

        Assert.Equal(CheckState.Ok, check.State);
        Assert.Contains("cpu", check.Found);
    }

    [Fact]
    public void The_ending_chooses_the_source()
    {
        var catalogue = Evaluation.Sources.ModelSources.Catalogue();

        Assert.IsType<OnnxSource>(catalogue.SourceOf(Item(LinearNetwork.Make())));
        Assert.IsNotType<OnnxSource>(catalogue.SourceOf(_world.Checkpoint));
    }

    string Identity(byte[] bytes, params (string Key, string Value)[] keys) => new OnnxSource().Identity(Item(bytes, keys));

    CheckpointItem Item(byte[] bytes, params (string Key, string Value)[] keys)
    {
        File.WriteAllBytes(_world["model.onnx"], bytes);
        return _world.Checkpoint with { Weights = _world["model.onnx"], Architecture = "", Options = keys.ToDictionary(k => k.Key, k => k.Value) };
    }

    static void AssertClose(double[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        var scale = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++) Assert.InRange(actual[i], expected[i] - tolerance * scale, expected[i] + tolerance * scale);
    }
}
