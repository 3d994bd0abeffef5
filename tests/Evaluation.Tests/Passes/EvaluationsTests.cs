using Behavior.Diagnostics;
using Behavior.Evaluation.Storage;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Passes;

public sealed class EvaluationsTests : IDisposable
{
    readonly SmallWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_second_run_computes_nothing_and_answers_the_same()
    {
        using var first = _world.Run();
        using var second = _world.Run();

        var computed = first.Predict("model", "data");
        var stored = second.Predict("model", "data");

        Assert.Equal((1, 0), (first.Computed, second.Computed));
        Assert.Equal(computed.Logits, stored.Logits);
        Assert.Equal(32, stored.Samples.Count);
    }

    [Fact]
    public void Other_weights_are_computed_anew()
    {
        using (var first = _world.Run()) first.Predict("model", "data");
        SmallWorld.WriteWeights(_world.Weights, poison: 0.5f);
        using var second = _world.Run();

        second.Predict("model", "data");

        Assert.Equal(1, second.Computed);
    }

    [Fact]
    public void Weights_that_are_saved_anew_find_what_was_computed()
    {
        using (var first = _world.Run()) first.Predict("model", "data");
        var before = File.ReadAllBytes(_world.Weights);
        SaveAnew(_world.Weights);
        using var second = _world.Run();

        second.Predict("model", "data");

        Assert.NotEqual(before, File.ReadAllBytes(_world.Weights));
        Assert.Equal(0, second.Computed);
    }

    [Fact]
    public void Absent_weights_are_absent_and_not_an_error()
    {
        File.Delete(_world.Weights);
        using var run = _world.Run(_world.Checkpoint with { Obtain = "ask Ada" });

        var error = Assert.Throws<AbsentException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0102", error.Code);
        Assert.Contains("To get them: ask Ada", error.Message);
    }

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("folder"), InlineData("loop"), InlineData("empty")]
    public async Task What_is_no_file_is_an_error_and_never_a_row_left_out(string kind)
    {
        using var temp = new TempFolder();
        var path = OddPath.Make(temp, kind, "odd.safetensors");
        using var run = _world.Run(_world.Checkpoint with { Weights = path });

        var error = await OddPath.Refused<BehaviorException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0102", error.Code);
        Assert.Contains(path, error.Message);
    }

    [Fact]
    public async Task A_link_to_nothing_is_absent()
    {
        using var temp = new TempFolder();
        using var run = _world.Run(_world.Checkpoint with { Weights = OddPath.Make(temp, "dangling") });

        await OddPath.Refused<AbsentException>(() => run.Predict("model", "data"));
    }

    [Fact]
    public void Absent_data_are_absent_and_not_an_error()
    {
        File.Delete(_world.Data);
        using var run = _world.Run();

        var error = Assert.Throws<AbsentException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0301", error.Code);
        Assert.Contains("-p:DataRoot=FOLDER", error.Message);
    }

    [Fact]
    public void Weights_with_another_hash_are_refused_with_both_hashes()
    {
        var error = Refused(_world.Checkpoint with { Sha256 = new string('0', 64) });

        Assert.Equal("BHV0103", error.Code);
        Assert.Contains(new string('0', 64), error.Message);
        Assert.Contains("Zoo.props", error.Message);
    }

    [Fact]
    public void Truncated_weights_are_refused_by_file_name()
    {
        File.WriteAllBytes(_world.Weights, File.ReadAllBytes(_world.Weights)[..^1000]);

        var error = Refused(_world.Checkpoint);

        Assert.StartsWith("BHV01", error.Code);
        Assert.Contains("model.safetensors", error.Message);
    }

    [Fact]
    public void Weights_of_another_architecture_list_what_is_missing_unexpected_and_mis_shaped()
    {
        var error = Refused(_world.Checkpoint with { Architecture = "vit_toy_patch8_64" });

        Assert.Equal("BHV0104", error.Code);
        Assert.Contains("missing", error.Message);
        Assert.Contains("unexpected", error.Message);
        Assert.Contains("cls_token", error.Message);
        Assert.Contains("stages.0.blocks.0.", error.Message);
    }

    [Fact]
    public void Weights_with_a_nan_are_refused_by_tensor()
    {
        SmallWorld.WriteWeights(_world.Weights, poison: float.NaN);

        var error = Refused(_world.Checkpoint);

        Assert.Equal("BHV0105", error.Code);
        Assert.Contains("stem.0.weight", error.Message);
    }

    [Fact]
    public void A_size_that_the_network_cannot_take_names_the_preprocessing()
    {
        var error = Refused(_world.Checkpoint with { Preprocess = "resize(2x2,bilinear)|normalize(imagenet)" });

        Assert.StartsWith("BHV0", error.Code);
        Assert.Contains("Preprocess", error.Message);
    }

    [Fact]
    public void A_checkpoint_that_fails_spares_the_others()
    {
        using var run = _world.Run(_world.Checkpoint, _world.Checkpoint with { Name = "bad", Sha256 = new string('0', 64) });

        Assert.Throws<BehaviorException>(() => run.Predict("bad", "data"));
        Assert.Equal(32, run.Predict("model", "data").Samples.Count);
    }

    [Fact]
    public void A_damaged_prediction_file_is_computed_anew()
    {
        using (var first = _world.Run()) first.Predict("model", "data");
        using var second = _world.Run();
        var said = new List<string>();
        second.Report = said.Add;
        foreach (var entry in second.Store.Entries()) File.WriteAllBytes(entry.Path, File.ReadAllBytes(entry.Path)[..^1]);

        second.Predict("model", "data");

        Assert.Equal(1, second.Computed);
        Assert.Contains(said, line => line.StartsWith("BHV0611"));
    }

    [Fact]
    public async Task Two_runs_at_once_compute_once_and_answer_the_same()
    {
        using var first = _world.Run();
        using var second = _world.Run();

        var answers = await Task.WhenAll(Task.Run(() => first.Predict("model", "data")), Task.Run(() => second.Predict("model", "data")));

        Assert.Equal(1, first.Computed + second.Computed);
        Assert.Equal(answers[0].Logits, answers[1].Logits);
    }

    [Fact]
    public void Two_names_of_the_same_weights_are_computed_once()
    {
        using var run = _world.Run(_world.Checkpoint, _world.Checkpoint with { Name = "twin" });

        Assert.Equal(run.Predict("model", "data").Logits, run.Predict("twin", "data").Logits);
        Assert.Equal(1, run.Computed);
    }

    [Fact]
    public void A_run_that_was_stopped_can_be_repeated()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using (var first = _world.Run())
        {
            first.Cancel = stop.Token;
            Assert.ThrowsAny<OperationCanceledException>(() => first.Predict("model", "data"));
        }
        using var second = _world.Run();

        Assert.Equal(32, second.Predict("model", "data").Samples.Count);
    }

    [Fact]
    public void A_perturbation_is_another_evaluation_with_other_answers()
    {
        using var run = _world.Run();

        var plain = run.Predict("model", "data");
        var fog = run.Predict("model", "data", "corrupt(fog,5)");

        Assert.NotEqual(plain.Logits, fog.Logits);
        Assert.Equal("corrupt(fog,5)|normalize(imagenet)", fog.Provenance.Transform);
        Assert.Equal(2, run.Computed);
    }

    [Fact]
    public void Features_are_what_the_classifier_is_given()
    {
        using var run = _world.Run();

        var features = run.Features("model", "data");
        var logits = run.Predict("model", "data").Logits;

        Assert.Equal((32, 32 * features.Width), (features.Samples.Count, features.Values.Length));
        Assert.Equal(features.Labels, run.Predict("model", "data").Labels);
        using var model = ModelZoo.Checkpoints.CheckpointLoader.Load("convnext_toy", _world.Weights);
        using var scope = TorchSharp.torch.NewDisposeScope();
        var classified = model.Classify(TorchSharp.torch.tensor(features.Values).view(32, -1)).data<float>().ToArray();
        for (var i = 0; i < logits.Length; i++) Assert.Equal(classified[i], logits[i], 1e-4f);
    }

    [Fact]
    public void Activations_come_layer_by_layer_in_the_order_of_computation()
    {
        using var run = _world.Run();

        var computed = run.Activations("model", "data");
        using var second = _world.Run();
        var stored = second.Activations("model", "data");

        Assert.Equal(0, second.Computed);
        Assert.Equal(computed.Layers.Select(l => (l.Name, l.Kind, l.Depth, l.Width)), stored.Layers.Select(l => (l.Name, l.Kind, l.Depth, l.Width)));
        Assert.Equal(computed.Layers[^1].Values, stored.Layers[^1].Values);
        Assert.Equal((0.0, 1.0), (stored.Layers[0].Depth, stored.Layers[^1].Depth));
        Assert.All(stored.Layers, l => Assert.Equal(32, l.Matrix.Rows));
        Assert.True(stored.Layers.ToList().FindIndex(l => l.Name == "stem.0") < stored.Layers.ToList().FindIndex(l => l.Name.StartsWith("stages.3")));
    }

    [Fact]
    public void A_head_of_other_classes_gives_features_and_says_why_it_cannot_answer()
    {
        SmallWorld.WriteWeights(_world.Weights, classes: 40);
        using var run = _world.Run();

        Assert.Equal(32, run.Features("model", "data").Matrix.Rows);
        var error = Assert.Throws<BehaviorException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0403", error.Code);
        Assert.Contains("40 classes", error.Message);
    }

    [Fact]
    public void A_pre_trained_checkpoint_gives_features_alone_and_its_rows_are_skipped_with_that_reason()
    {
        using var run = _world.Run(_world.Checkpoint with { Paradigm = Paradigm.PreTrained });

        Assert.Equal(32, run.Features("model", "data").Matrix.Rows);
        Assert.Equal("BHV0406", Assert.Throws<AbsentException>(() => run.Predict("model", "data")).Code);
    }

    [Fact]
    public void A_head_that_nobody_names_is_refused_though_the_count_fits()
    {
        using var run = _world.Run(_world.Checkpoint with { LabelSpace = "" });

        var error = Assert.Throws<BehaviorException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0403", error.Code);
        Assert.Contains("airplane", error.Message); // the architecture's published classes
        Assert.Contains("class00, class01, class02", error.Message);
        Assert.Contains("LabelSpace=", error.Message);
    }

    [Fact]
    public void Other_precision_is_another_evaluation_with_nearly_the_same_answers()
    {
        using var run = _world.Run(_world.Checkpoint, _world.Checkpoint with { Name = "half", Precision = "bfloat16" });

        Predictions full = run.Predict("model", "data"), half = run.Predict("half", "data");

        Assert.Equal(("float32", "bfloat16", "cpu"), (full.Provenance.Precision, half.Provenance.Precision, half.Provenance.Device));
        Assert.Equal(2, run.Computed);
        Assert.NotEqual(full.Logits, half.Logits);
        for (var i = 0; i < full.Logits.Length; i++) Assert.Equal(full.Logits[i], half.Logits[i], 0.1f);
    }

    [Fact]
    public void Answers_of_a_method_are_kept_by_what_determined_them_and_damaged_ones_are_computed_anew()
    {
        var computed = 0;
        int[] Get(string method)
        {
            using var run = _world.Run();
            return run.Answers(method, "model", "data", () => [++computed, 7]);
        }

        Assert.Equal([1, 7], Get("probe/1"));
        Assert.Equal([1, 7], Get("probe/1"));
        Assert.Equal([2, 7], Get("probe/2"));
        foreach (var file in Directory.GetFiles(Path.Combine(_world.Artifacts, "store", "answers"))) File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        Assert.Equal([3, 7], Get("probe/1"));
    }

    [Fact]
    public void What_a_method_answered_counts_towards_the_store_as_everything_else()
    {
        using var run = _world.Run();
        run.Answers("probe/1", "model", "data", () => [1]);

        Assert.Contains(run.Store.Entries(), e => e.Kind == EntryKind.Answers && EvaluationStore.Describe(e)!["method"] == "probe/1");
    }

    [Fact]
    public void A_store_that_cannot_be_written_costs_a_warning_and_no_answer()
    {
        File.WriteAllText(Path.Combine(_world.Artifacts, "store"), "a file where a folder should be");
        using var run = _world.Run();
        var said = new List<string>();
        run.Report = said.Add;

        Assert.Equal(32, run.Predict("model", "data").Samples.Count);
        Assert.Equal(32, run.Features("model", "data").Samples.Count);
        Assert.Single(said, line => line.StartsWith("BHV0610"));
    }

    [Fact]
    public void An_unknown_checkpoint_offers_the_nearest()
    {
        using var run = _world.Run();

        Assert.Contains("Did you mean 'model'?", Assert.Throws<BehaviorException>(() => run.Predict("modell", "data")).Message);
    }

    BehaviorException Refused(CheckpointItem checkpoint)
    {
        using var run = _world.Run(checkpoint);
        return Assert.ThrowsAny<BehaviorException>(() => run.Predict("model", "data"));
    }

    /// <summary>The same tensors in another order, with other metadata.</summary>
    static void SaveAnew(string path)
    {
        List<(string, string, IReadOnlyList<long>, byte[])> tensors = [];
        using (var source = CheckpointFile.Open(path))
        {
            foreach (var tensor in source.Tensors.Values.Reverse())
            {
                var values = new byte[tensor.Bytes];
                source.ReadBytes(tensor.Name, values);
                tensors.Add((tensor.Name, tensor.Type.SafetensorsName(), tensor.Shape, values));
            }
        }
        PlainSafetensors.Write(path, tensors, ("saved", "anew"));
    }
}
