using Behavior.Datasets.Layouts.Shards;
using Behavior.Datasets.Tests.Layouts.Vtab;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Tests.Layouts.Shards;

/// <summary>Names of shards.</summary>
public sealed class ShardTests
{
    [Theory]
    [InlineData("train-00001-of-00002.parquet", "train", 1, 2)]
    [InlineData("validation-00000-of-00005-0123456789abcdef.parquet", "validation", 0, 5)]
    [InlineData("dmlab-test.tfrecord-00003-of-00010", "dmlab-test.tfrecord", 3, 10)]
    public void A_name_says_part_number_and_count(string name, string part, int number, int of)
    {
        var file = new TreeFile(name, 1, 0);

        Assert.Equal(new(file, part, number, of), Shard.From(file));
    }

    [Theory]
    [InlineData("0000.parquet")]
    [InlineData("train-0-of-2.parquet")]
    [InlineData("train-\u0660\u0660\u0660\u0660\u0660-of-\u0660\u0660\u0660\u0660\u0661.parquet")]
    [InlineData("train-00000-of-00001.parquet\n")]
    public void Other_names_are_no_shards(string name) => Assert.Null(Shard.From(new(name, 1, 0)));

    [Theory]
    [InlineData("train-00000-of-00000.parquet")]
    [InlineData("train-00002-of-00002.parquet")]
    public void A_number_beyond_the_count_is_refused(string name)
    {
        using var made = new MadeLayout("parquet").Add(name, "PAR1");

        Assert.Contains($"of different sets: '{name}'", made.Refusal(), StringComparison.Ordinal);
    }
}
