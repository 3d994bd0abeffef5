using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Storage;
using Behavior.Tests.Common;
using Behavior.Tool.Suite;

namespace Behavior.Tool.Tests.Suite;

/// <summary>DuckDB reads what the store has written: an independent reader of the format.</summary>
public sealed class PredictionQueryTests : IDisposable
{
    readonly TempFolder _temp = new();
    readonly EvaluationStore _store;

    public PredictionQueryTests() => _store = new(_temp["it's here [1] a*b? checkpoint=none"], long.MaxValue);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Every_column_comes_back_as_it_was()
    {
        Keep("one", [2, 0, 1, 3], weights: "0123456789abcdef");

        var answer = Run("select * from predictions order by sample");

        Assert.Equal(["checkpoint", "weights", "benchmark", "data", "transform", "precision", "device", "sample", "label", "top1", "confidence", "logits"], answer.Columns);
        Assert.Equal(["one", "0123456789ab", "set", "data", "normalize(half)", "float32", "cpu", "s0", "0", "0", "0.880797", "[2, 0]"], answer.Rows[0].Select((v, i) => i == 10 ? v[..8] : v));
        Assert.Equal(["one", "0123456789ab", "set", "data", "normalize(half)", "float32", "cpu", "s1", "1", "1", "0.880797", "[1, 3]"], answer.Rows[1].Select((v, i) => i == 10 ? v[..8] : v));
    }

    [Fact]
    public void All_files_are_one_table()
    {
        Keep("one", [2, 0, 1, 3]);
        Keep("two", [2, 0, 3, 1]);

        var answer = Run("select checkpoint, avg((top1 = label)::int) from predictions group by all order by 1");

        Assert.Equal(["one 1", "two 0.5"], answer.Rows.Select(r => string.Join(' ', r)));
    }

    [Fact]
    public void What_a_checkpoint_was_before_its_update_can_be_told_apart()
    {
        Keep("one", [2, 0, 1, 3], weights: "before");
        Keep("one", [2, 0, 3, 1], weights: "after");

        var answer = Run("select weights, avg((top1 = label)::int) from predictions where checkpoint = 'one' group by all order by 1");

        Assert.Equal(["after 0.5", "before 1"], answer.Rows.Select(r => string.Join(' ', r)));
    }

    [Fact]
    public void A_query_that_is_not_understood_names_the_columns()
    {
        Keep("one", [2, 0, 1, 3]);

        var error = Assert.Throws<BehaviorException>(() => Run("select lable from predictions"));

        Assert.Equal("BHV0614", error.Code);
        Assert.Contains("label", error.Message);
    }

    [Fact]
    public void An_empty_store_says_what_to_run() =>
        Assert.Contains("behavior run", Assert.Throws<BehaviorException>(() => Run("select 1")).Message);

    [Fact]
    public void A_damaged_file_or_one_of_another_engine_or_an_older_one_of_its_key_is_not_in_the_view()
    {
        Keep("one", [2, 0, 1, 3]);
        Keep("two", [2, 0, 1, 3]);
        var (one, two) = (File("one"), File("two"));
        var older = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(one)!, $"{_store.Entries().Single(e => e.Path == one).Key}-{System.IO.Path.GetFileName(two).Split('-')[1]}");
        System.IO.File.Copy(two, older);
        System.IO.File.SetLastWriteTimeUtc(older, DateTime.UtcNow.AddDays(-1));
        System.IO.File.AppendAllText(two, "!");

        Assert.Equal(["one 2"], Run("select checkpoint, count(*) from predictions group by all").Rows.Select(r => string.Join(' ', r)));
    }

    [Fact]
    public void A_query_that_takes_too_long_is_stopped()
    {
        Keep("one", [2, 0, 1, 3]);

        var error = Assert.Throws<BehaviorException>(() => PredictionQuery.Run(
            _store, "select sum(a.range * b.range) from range(1000000) a, range(1000000) b", TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken));

        Assert.Equal("BHV0614", error.Code);
        Assert.Contains("--seconds", error.Message);
    }

    string File(string checkpoint) => _store.Entries().Single(e => EvaluationStore.Describe(e)!["checkpoint"] == checkpoint).Path;

    PredictionQuery Run(string sql) => PredictionQuery.Run(_store, sql, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    void Keep(string checkpoint, float[] logits, string? weights = null) => _store.Keep(new Predictions(
        checkpoint, "set", [new Sample("s0", 0), new Sample("s1", 1)], [0, 1], LabelSpace.OfIds("", ["a", "b"]),
        AnswerTable.OfScores(logits, 2), new(weights ?? checkpoint, "arch", "data", "normalize(half)", "float32", "cpu")));
}
