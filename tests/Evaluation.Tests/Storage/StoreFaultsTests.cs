using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation.Storage;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Storage;

/// <summary>What kills, other processes and a bad disk leave behind.</summary>
public sealed class StoreFaultsTests : IDisposable
{
    static readonly Provenance s_provenance = new("w", "arch", "data", "normalize(half)", "float32", "cpu");
    static readonly Sample[] s_samples = [new("a", 0), new("b", 1), new("c", 0)];

    readonly TempFolder _temp = new();
    readonly List<string> _said = [];
    readonly EvaluationStore _store;

    public StoreFaultsTests() => _store = Store();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_matrix_of_a_source_is_made_once_and_an_altered_one_again()
    {
        var made = 0;
        float[] Ask(EvaluationStore store, string key) => store.Matrix("m", TextHash.Of(key), 2, 3, () => [++made, 2, 3, 4, 5, 6]);

        Assert.Equal([1, 2, 3, 4, 5, 6], Ask(_store, "a"));
        Assert.Equal([1, 2, 3, 4, 5, 6], Ask(Store(), "a"));
        Assert.Equal([2, 2, 3, 4, 5, 6], Ask(_store, "b"));
        foreach (var entry in _store.Entries()) Flip(entry.Path, 3);
        Assert.Equal([3, 2, 3, 4, 5, 6], Ask(Store(), "a"));
        Assert.StartsWith("BHV0611", Assert.Single(_said));
    }

    [Fact]
    public void Every_altered_bit_of_every_file_is_found()
    {
        _store.Keep(Some());
        _store.Keep(new FeatureTable("m", "b", s_samples, ["x", "y"], [1, 2, 3, 4, 5, 6], s_provenance));
        _store.Matrix("m", TextHash.Of("a"), 1, 1, () => [1]);
        using (var draft = _store.Begin(s_provenance with { Weights = "v" }, Outputs.Answers, "m", TestContext.Current.CancellationToken))
            draft.Append(new(0, 1, [new(OutputColumn.Scores, 1)], [[7]]));
        using var data = new TempFolder();
        File.WriteAllText(data["archive"], "any bytes");
        File.SetLastWriteTimeUtc(data["archive"], DateTime.UtcNow.AddDays(-1));
        new FingerprintCache(_store.Folder).Of(_ => (TextHash.Of("stamp"), DateTime.UtcNow.AddDays(-1)), "bytes", () => TextHash.Of("any bytes"));

        Assert.Empty(_store.Damaged(out var files));
        Assert.Equal(5, files);
        foreach (var path in Directory.GetFiles(_store.Folder, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length > 0))
            for (var bit = 0L; bit < 8 * new FileInfo(path).Length; bit += 37)
            {
                Flip(path, bit);
                Assert.Equal([path], _store.Damaged(out _));
                Flip(path, bit);
            }
        Assert.Empty(_store.Damaged(out _));
    }

    /// <summary>Parts and locks of processes that ended, and journals of evaluations that are finished, go when nobody else is in the store.</summary>
    [Fact]
    public void What_killed_processes_have_left_goes_at_the_next_start()
    {
        var journals = new[] { s_provenance, s_provenance with { Weights = "unfinished" }, s_provenance with { Weights = "too old" } }.Select(p =>
        {
            using var draft = Store(_temp["other"]).Begin(p, Outputs.Answers, "m", TestContext.Current.CancellationToken);
            draft.Append(new(0, 1, [new(OutputColumn.Scores, 1)], [[7]]));
            return Directory.GetFiles(Path.Combine(_temp["other"], "unfinished"), "*.journal").MaxBy(File.GetLastWriteTimeUtc)!;
        }).ToList();
        var unfinished = Path.Combine(_temp["store"], "unfinished");
        Store(_temp["third"]).Keep(Some());
        Directory.CreateDirectory(Path.Combine(_temp["store"], "predictions"));
        foreach (var file in Directory.GetFiles(Path.Combine(_temp["third"], "predictions"))) File.Copy(file, Path.Combine(_temp["store"], "predictions", Path.GetFileName(file)));
        Directory.CreateDirectory(unfinished);
        foreach (var journal in journals) File.Copy(journal, Path.Combine(unfinished, Path.GetFileName(journal)));
        File.SetLastWriteTimeUtc(Path.Combine(unfinished, Path.GetFileName(journals[2])), DateTime.UtcNow.AddDays(-8));
        foreach (var name in new[] { "a.lock", "b.part" }) File.WriteAllText(Path.Combine(unfinished, name), "");

        _store.Keep(Some(s_provenance with { Weights = "w2" }));

        Assert.Equal([Path.GetFileName(journals[1]), "present"], Directory.GetFiles(unfinished).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_another_process_is_at_stays()
    {
        using var draft = _store.Begin(s_provenance, Outputs.Answers, "m", TestContext.Current.CancellationToken);
        draft.Append(new(0, 1, [new(OutputColumn.Scores, 1)], [[7]]));
        var before = Directory.GetFiles(Path.Combine(_store.Folder, "unfinished")).Order().ToList();

        Store().Keep(Some(s_provenance with { Weights = "v" }));

        Assert.Equal(before, Directory.GetFiles(Path.Combine(_store.Folder, "unfinished")).Order());
    }

    [Fact]
    public void Unfinished_work_counts_to_the_limit()
    {
        using (var draft = _store.Begin(s_provenance, Outputs.Answers, "m", TestContext.Current.CancellationToken)) draft.Append(new(0, 1, [new(OutputColumn.Scores, 1)], [[7]]));

        Assert.Single(_store.Prune(0));
        Assert.Empty(_store.Abandoned());
    }

    /// <summary>A token whose source is gone, as that of a test which ended before the wait did.</summary>
    [Fact]
    public void Waiting_outlives_the_source_of_its_token()
    {
        var source = new CancellationTokenSource();
        var first = _store.Begin(s_provenance, Outputs.Answers, "m", source.Token);
        var second = new EvaluationStore(_temp["store"], long.MaxValue) { Report = _ => { source.Dispose(); first.Dispose(); } };

        second.Begin(s_provenance, Outputs.Answers, "m", source.Token).Dispose();
    }

    static void Flip(string path, long bit)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        var written = File.GetLastWriteTimeUtc(path);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, written);
    }

    EvaluationStore Store(string? folder = null) => new(folder ?? _temp["store"], long.MaxValue) { Report = _said.Add };

    static Predictions Some(Provenance? provenance = null) =>
        new("m", "b", s_samples, [0, 1, 0], LabelSpace.OfIds("", ["x", "y"]), AnswerTable.OfScores([1, 2, 3, 4, 6, 5], 2), provenance ?? s_provenance);
}
