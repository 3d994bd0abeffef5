using Behavior.Diagnostics;
using Parquet;
using Parquet.Schema;

namespace Behavior.Evaluation.Tests.Sources.Recorded;

/// <summary>What is wrong with a table is said with its line and column, all at once.</summary>
public sealed class RecordedFaultsTests : IDisposable
{
    readonly RecordedWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("id,top1\n1,cat\n1,dog\n", "BHV0408", "line 3", "stands in line 2 already")]
    [InlineData("id,top1\n1,cat\n,dog\n", "BHV0408", "line 3", "no id")]
    [InlineData("id,top1\n1,cat\n2,emu\n", "BHV0408", "line 3", "'emu' in the column 'top1' is none of the classes cat, dog, owl")]
    [InlineData("id,top1\n1,3\n", "BHV0408", "line 2", "'3'")]
    [InlineData("id,top1\n1,\n", "BHV0408", "line 2", "NoAnswer")]
    [InlineData("id,top1,confidence\n1,cat,1.5\n", "BHV0408", "line 2", "percentage")]
    [InlineData("id,top1,confidence\n1,cat,0.5\n2,cat,NaN\n", "BHV0408", "line 3", "NaN")]
    [InlineData("id,top1,confidence\n1,cat,high\n", "BHV0408", "line 2", "'high'")]
    [InlineData("id,logit_0,logit_1,logit_2\n1,1,NaN,2\n", "BHV0408", "line 2", "class 'dog' is NaN")]
    [InlineData("id,logit_0,logit_1,logit_2\n1,1,x,2\n", "BHV0408", "line 2", "'x' in the column 'logit_1'")]
    [InlineData("id,prob_0,prob_1,prob_2\n1,0.5,0.4,0.3\n", "BHV0408", "line 2", "sum to 1.2")]
    [InlineData("id,prob_0,prob_1,prob_2\n1,-1,1,1\n", "BHV0408", "line 2", "a probability is -1")]
    [InlineData("id,logit_0,logit_1,logit_2\n1,0.5,0.25,0.25\n2,0,1,0\n", "BHV0408", "line 3", "they are probabilities")]
    [InlineData("id,top1,logit_0,logit_1,logit_2\n1,dog,3,2,1\n", "BHV0408", "line 2", "class 'cat' has 3")]
    [InlineData("id,logit_0,logit_1\n1,3,2\n", "BHV0407", "'owl' has no column", "")]
    [InlineData("id,logit_0,logit_1,logit_2,logit_3\n1,3,2,1,0\n", "BHV0407", "'logit_3' is none of the classes", "")]
    [InlineData("id,logits\n1,\"[1,2]\"\n", "BHV0408", "line 2", "2 numbers in the column 'logits'; 3 are expected")]
    [InlineData("id,text\n1,cat\n", "BHV0407", "'id', 'text'", "Top1Column")]
    [InlineData("name,top1\n1,cat\n", "BHV0407", "'name', 'top1'", "IdColumn")]
    [InlineData("id,top1,prediction\n1,cat,cat\n", "BHV0407", "top1, prediction", "Top1Column")]
    [InlineData("id,top1\n1,cat,dog\n", "BHV0313", "line 2", "3 fields")]
    [InlineData("id,top1\n\"1,cat\n2,dog\n", "BHV0313", "line 2", "never closed")]
    [InlineData("id,top1,top1\n1,cat,dog\n", "BHV0313", "line 1", "stands 2 times")]
    [InlineData("id,top1\n", "BHV0407", "no rows", "")]
    [InlineData("x,top1\n4,cat\n5,cat\n6,cat\n7,cat\n", "BHV0409", "1 of the 4", "'5'")]
    public void Is_refused(string table, string code, string saying, string also)
    {
        var error = Assert.Throws<BehaviorException>(() => _world.Predict("val.csv", table.Replace("x,top1", "id,top1", StringComparison.Ordinal)));

        Assert.Equal(code, error.Code);
        Assert.Contains("val.csv", error.Message);
        Assert.Contains(saying, error.Message);
        Assert.Contains(also, error.Message);
    }

    [Fact]
    public void All_problems_are_told_at_once_up_to_twenty()
    {
        var error = Assert.Throws<BehaviorException>(() => _world.Predict("val.csv", "id,top1\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"{i},emu\n"))));

        Assert.Contains("line 2:", error.Message);
        Assert.Contains("line 21:", error.Message);
        Assert.DoesNotContain("line 22:", error.Message);
        Assert.Contains("not read beyond line 21", error.Message);
    }

    [Fact]
    public void A_million_columns_are_refused_before_they_are_names()
    {
        var error = Assert.Throws<BehaviorException>(() => _world.Predict("val.csv", "id" + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $",logit_{i}")) + "\n1\n"));

        Assert.Contains("1,000,001 columns; at most 100,000", error.Message);
        Assert.True(error.Message.Length < 2_000);
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"logits\":[1,NaN,2]}\n", "line 1", "no JSON")]
    [InlineData("{\"id\":\"1\",\"logits\":[1,2,3]}\n[1]\n", "line 2", "no object")]
    [InlineData("{\"id\":\"1\",\"logits\":[1,2,3]}\n{\"id\":\"2\",\"logits\":[1,\"x\",3]}\n", "line 2", "no list of numbers")]
    [InlineData("{\"id\":\"1\",\"logits\":[1,2,3]}\n{\"id\":\"2\"}\n", "line 2", "no list of numbers")]
    [InlineData("{\"id\":\"1\",\"id\":\"2\",\"logits\":[1,2,3]}\n", "line 1", "no JSON")]
    public void Bad_lines_of_JSON_are_named(string table, string saying, string also)
    {
        var error = Assert.Throws<BehaviorException>(() => _world.Predict("val.jsonl", table));

        Assert.Contains(saying, error.Message);
        Assert.Contains(also, error.Message);
    }

    [Fact]
    public async Task Parquet_of_another_schema_is_refused_with_its_columns()
    {
        var (count, list) = (new DataField<int>("count"), new DataField<double>("weight"));
        await using (var file = File.Create(_world["mine/val.parquet"]))
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(count, list), file, cancellationToken: TestContext.Current.CancellationToken))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<int>(count, new[] { 1, 2 }, cancellationToken: TestContext.Current.CancellationToken);
            await group.WriteAsync<double>(list, new[] { 0.5, 1 }, cancellationToken: TestContext.Current.CancellationToken);
        }
        using var run = _world.Run();

        var error = Assert.Throws<BehaviorException>(() => run.Predict("mine", "val"));

        Assert.Equal("BHV0407", error.Code);
        Assert.Contains("'count', 'weight'", error.Message);
    }

    [Fact]
    public void Two_tables_of_a_benchmark_are_refused()
    {
        _world.Write("mine/val.tsv", "id\ttop1\n1\tcat\n");

        Assert.Equal("BHV0407", Assert.Throws<BehaviorException>(() => _world.Predict("val.csv", "id,top1\n1,cat\n")).Code);
    }

    [Fact]
    public void Bytes_that_are_no_table_are_refused()
    {
        foreach (var ending in new[] { ".parquet", ".npz", ".logits.npy", ".csv.gz" })
        {
            foreach (var file in Directory.GetFiles(_world["mine"])) File.Delete(file);

            var error = Assert.Throws<BehaviorException>(() => _world.Predict("val" + ending, "id,top1\n1,cat\n2,dog\n3,owl\n4,cat\n"));

            Assert.Contains("val" + ending, error.Message);
        }
    }
}
