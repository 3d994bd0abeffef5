using Behavior.Diagnostics;
using Behavior.Evaluation.Storage;
using Behavior.ModelZoo.Layers;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Storage;

public sealed class JournalTests : IDisposable
{
    static readonly OutputColumn[] s_columns = [new(OutputColumn.Scores, 2), new("layer", 1, ActivationKind.Block)];

    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_was_appended_is_read_as_whole_columns()
    {
        using var journal = Written(3);

        Assert.Equal(6, journal.Samples);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], journal.ReadAll()[0]);
        Assert.Equal([0, -1, -2, -3, -4, -5], journal.ReadAll()[1]);
    }

    [Fact]
    public void A_file_cut_anywhere_goes_on_behind_the_last_whole_batch()
    {
        Written(3).Dispose();
        var whole = File.ReadAllBytes(_temp["j"]);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(_temp["j"], whole[..length]);
            AssertGoesOn();
        }
    }

    [Fact]
    public void A_flipped_bit_anywhere_drops_its_batch_and_those_behind_it()
    {
        Written(3).Dispose();
        var whole = File.ReadAllBytes(_temp["j"]);
        for (var i = 0; i < whole.Length; i++)
        {
            var bad = (byte[])whole.Clone();
            bad[i] ^= 0x10;
            File.WriteAllBytes(_temp["j"], bad);
            AssertGoesOn();
        }
    }

    [Fact]
    public void A_batch_out_of_turn_is_refused()
    {
        using var journal = Written(2);

        Assert.Throws<ArgumentException>(() => journal.Append(Batch(6)));
        Assert.Throws<ArgumentException>(() => journal.Append(Batch(2)));
    }

    [Fact]
    public void Other_columns_are_refused_with_the_command_that_mends_it()
    {
        using var journal = Written(1);

        var error = Assert.Throws<BehaviorException>(() => journal.Append(new(2, 1, [new("other", 1)], [[1]])));

        Assert.Contains("behavior cache prune", error.Message);
    }

    [Fact]
    public void It_goes_on_in_memory_with_what_it_has()
    {
        using var journal = Written(1);

        journal.MoveToMemory();
        journal.Append(Batch(2));

        Assert.False(journal.IsDurable);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], journal.ReadAll()[0]);
    }

    void AssertGoesOn()
    {
        using var journal = Journal.Open(_temp["j"]);
        Assert.InRange(journal.Samples, 0, 4);
        Assert.Equal(0, journal.Samples % 2);
        while (journal.Samples < 6) journal.Append(Batch(journal.Samples));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => (float)i), journal.ReadAll()[0]);
    }

    Journal Written(int batches)
    {
        var journal = Journal.Open(_temp["j"]);
        for (var b = 0; b < batches; b++) journal.Append(Batch(b * 2));
        return journal;
    }

    static BatchOutput Batch(int first) => new(first, 2, s_columns, [[2 * first, 2 * first + 1, 2 * first + 2, 2 * first + 3], [-first, -first - 1]]);
}
