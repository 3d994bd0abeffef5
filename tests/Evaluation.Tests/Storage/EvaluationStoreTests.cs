using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Evaluation.Storage;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Storage;

public sealed class EvaluationStoreTests : IDisposable
{
    static readonly Provenance s_provenance = new("w", "arch", "data", "normalize(half)", "float32", "cpu");
    static readonly Sample[] s_samples = [new("a", 0), new("b", 1), new("c", 0)];

    readonly TempFolder _temp = new();
    readonly List<string> _said = [];
    readonly EvaluationStore _store;

    public EvaluationStoreTests() => _store = Store();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_was_kept_is_read()
    {
        _store.Keep(Some());
        _store.Keep(new FeatureTable("m", "b", s_samples, ["x", "y"], [1, 2, 3, 4, 5, 6], s_provenance));
        _store.Keep(new Activations("m", "b", s_samples, [new("l1", ActivationKind.Linear, 0, 1, [1, 2, 3]), new("l0", ActivationKind.Block, 1, 2, [1, 2, 3, 4, 5, 6])], s_provenance));

        Assert.Equal([1, 2, 3, 4, 6, 5], _store.ReadAnswerTable(s_provenance, 3, 2)!.Scores!);
        Assert.Equal([1, 2, 3, 4, 5, 6], _store.ReadFeatures(s_provenance, 3)!);
        Assert.Equal([("l1", ActivationKind.Linear, 0.0, 1), ("l0", ActivationKind.Block, 1.0, 2)], _store.ReadActivations(s_provenance, 3)!.Select(l => (l.Name, l.Kind, l.Depth, l.Width)));
    }

    [Fact]
    public void Any_other_input_is_another_entry()
    {
        _store.Keep(Some());

        Assert.Null(_store.ReadAnswerTable(s_provenance with { Weights = "v" }, 3, 2));
        Assert.Null(_store.ReadAnswerTable(s_provenance with { Architecture = "v" }, 3, 2));
        Assert.Null(_store.ReadAnswerTable(s_provenance with { Data = "v" }, 3, 2));
        Assert.Null(_store.ReadAnswerTable(s_provenance with { Transform = "v" }, 3, 2));
        Assert.Null(_store.ReadAnswerTable(s_provenance with { Precision = "bfloat16" }, 3, 2));
        Assert.Null(_store.ReadAnswerTable(s_provenance with { Head = "v" }, 3, 2));
    }

    [Fact]
    public void A_flipped_bit_or_a_cut_anywhere_is_noticed_said_and_the_file_goes()
    {
        _store.Keep(Some());
        var path = Assert.Single(_store.Entries()).Path;
        var good = File.ReadAllBytes(path);
        for (var i = 0; i < good.Length; i += 7)
        {
            _said.Clear();
            var bad = (byte[])good.Clone();
            bad[i] ^= 1;
            File.WriteAllBytes(path, i % 2 == 0 ? bad : good[..i]);

            Assert.Null(_store.ReadAnswerTable(s_provenance, 3, 2));
            Assert.StartsWith("BHV0611", Assert.Single(_said));
            Assert.False(File.Exists(path));
        }
    }

    [Fact]
    public void What_was_used_longest_ago_goes_first_and_nothing_that_this_run_has_used()
    {
        foreach (var weights in new[] { "1", "2", "3" }) _store.Keep(Some(s_provenance with { Weights = weights }));
        foreach (var (entry, age) in _store.Entries().Select((e, i) => (e, i))) File.SetLastWriteTimeUtc(entry.Path, DateTime.UtcNow.AddDays(age - 10));
        var size = _store.Entries()[0].Bytes;
        var small = Store(limit: size * 3 + size / 2);

        Assert.NotNull(small.ReadAnswerTable(s_provenance with { Weights = "1" }, 3, 2));
        small.Keep(Some(s_provenance with { Weights = "4" }));

        Assert.Equal(["1", "3", "4"], small.Entries().Select(e => EvaluationStore.Describe(e)!["weights"]).Order());
    }

    [Fact]
    public void A_run_that_needs_more_than_the_limit_keeps_it_and_says_so_once()
    {
        var tiny = Store(limit: 10);

        tiny.Keep(Some());
        tiny.Keep(Some(s_provenance with { Weights = "2" }));

        Assert.Equal(2, tiny.Entries().Count);
        Assert.StartsWith("BHV0613", Assert.Single(_said));
    }

    [Fact]
    public void A_store_that_cannot_be_written_says_so_once_and_goes_on()
    {
        File.WriteAllText(_temp["file"], ""); // a folder cannot be made under a file, whoever runs the test
        var store = Store(folder: Path.Combine(_temp["file"], "store"));

        using var draft = store.Begin(s_provenance, Outputs.Answers, "m", TestContext.Current.CancellationToken);
        draft.Append(new(0, 1, [new(OutputColumn.Scores, 1)], [[7]]));

        Assert.False(store.Keep(Some()));
        Assert.Equal([7f], draft.ReadAll()[0]);
        Assert.StartsWith("BHV0610", Assert.Single(_said));
        Assert.Contains("behavior cache prune", _said[0]);
    }

    [Fact]
    public async Task The_second_of_two_at_one_evaluation_waits_for_the_first()
    {
        var first = _store.Begin(s_provenance, Outputs.Answers, "m", TestContext.Current.CancellationToken);
        var second = Task.Run(() => Store().Begin(s_provenance, Outputs.Features, "m", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        while (_said.Count == 0) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
        Assert.Contains("another process is computing it", _said[0]);
    }

    [Fact]
    public void Waiting_can_be_stopped()
    {
        using var first = _store.Begin(s_provenance, Outputs.Answers, "m", TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var second = new EvaluationStore(_temp["store"], long.MaxValue) { Report = _ => stop.Cancel() };

        Assert.ThrowsAny<OperationCanceledException>(() => second.Begin(s_provenance, Outputs.Answers, "m", stop.Token));
    }

    [Fact]
    public void Work_at_which_a_process_still_is_is_not_abandoned()
    {
        var draft = _store.Begin(s_provenance, Outputs.Answers, "m", TestContext.Current.CancellationToken);
        Assert.Empty(_store.Abandoned());

        draft.Dispose();

        Assert.Single(_store.Abandoned());
    }

    EvaluationStore Store(long limit = long.MaxValue, string? folder = null) => new(folder ?? _temp["store"], limit) { Report = _said.Add };

    static Predictions Some(Provenance? provenance = null) =>
        new("m", "b", s_samples, [0, 1, 0], LabelSpace.OfIds("", ["x", "y"]), AnswerTable.OfScores([1, 2, 3, 4, 6, 5], 2), provenance ?? s_provenance);
}
