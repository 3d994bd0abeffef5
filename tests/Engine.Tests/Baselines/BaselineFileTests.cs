using Behavior.Baselines;

namespace Behavior.Engine.Tests.Baselines;

/// <summary>What a baseline keeps is what was answered, in little space.</summary>
public class BaselineFileTests
{
    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var answers = new[] { Made("val", "", 300), Made("val", "scale 1.25", 300, says: false), Made("other", "", 7) };
        var row = new BaselineRow("T.M_model=net_dataset=val", "top-1 accuracy/2", "val", "abc") { Answers = [answers[0].Hash, answers[1].Hash], Value = new(0.5, 300, 0.4, 0.6) };
        var written = Baseline.Empty("net").With("w1", [row, row with { Name = "T.N_model=net_dataset=other", Answers = [answers[2].Hash], Value = null }], answers);

        var read = BaselineFile.Read(BaselineFile.Write(written));

        Assert.Equal(("net", "w1"), (read.Checkpoint, read.Weights));
        Assert.Equal(written.Answers.Keys.Order(), read.Answers.Keys.Order());
        foreach (var (hash, one) in written.Answers)
        {
            Assert.Equal(one.View, read.Answers[hash].View);
            Assert.Equal(one.Samples, read.Answers[hash].Samples);
            Assert.Equal(one.Top1, read.Answers[hash].Top1);
            Assert.Equal(one.Confidences, read.Answers[hash].Confidences);
        }
        Assert.Equal(written.Rows.Select(r => (r.Name, r.Metric, r.Figures, r.AnswersHash, r.Value)), read.Rows.Select(r => (r.Name, r.Metric, r.Figures, r.AnswersHash, r.Value)));
    }

    [Fact]
    public void The_same_baseline_is_the_same_bytes()
    {
        var baseline = Of(Made("val", "", 500));

        Assert.Equal(BaselineFile.Write(baseline), BaselineFile.Write(baseline));
    }

    /// <summary>Confidences as sure models have them, answers of a thousand classes, ids of 50,000 pictures: at most 300 KB, which a repository can bear.</summary>
    [Fact]
    public void Fifty_thousand_pictures_take_at_most_300_KB()
    {
        var content = BaselineFile.Write(Of(Made("val", "", 50_000, classes: 1_000)));

        Assert.InRange(content.Length, 100_000, 300 * 1024);
    }

    [Fact]
    public void Answers_that_no_row_refers_to_are_gone()
    {
        var (old, fresh) = (Made("val", "", 10, seed: 1), Made("val", "", 10, seed: 2));
        var before = Of(old);

        var after = before.With("w2", [before.Rows[0] with { Answers = [fresh.Hash] }], [fresh]);

        Assert.Equal([fresh.Hash], after.Answers.Keys);
    }

    [Fact]
    public void Cut_anywhere_or_changed_anywhere_it_is_refused_and_nothing_else_happens()
    {
        var sound = BaselineFile.Write(Of(Made("val", "", 200)));
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var damaged = i % 2 == 0 ? sound[..random.Next(sound.Length)] : [.. sound];
            if (i % 2 == 1) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Throws<InvalidDataException>(() => BaselineFile.Read(damaged));
        }
    }

    internal static Answers Made(string benchmark, string view, int n, int classes = 10, bool says = true, int seed = 0)
    {
        var random = new Random(seed + n);
        uint[] samples = [.. Enumerable.Range(0, n).Select(i => SampleOrder.HashOf($"{benchmark}/{i:00000}.jpg")).Order()];
        return Answers.Read(new(benchmark, view), "classes", $"origin {seed}", samples, [.. samples.Select(_ => random.Next(classes))],
            says ? [.. samples.Select(_ => (ushort)(65_535 * (1 - Math.Pow(random.NextDouble(), 3) * 0.8)))] : null);
    }

    static Baseline Of(Answers answers) => Baseline.Empty("net").With("w1", [new("T.M_model=net_dataset=val", "m/1", "val", "f") { Answers = [answers.Hash] }], [answers]);
}
