namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class SqlCommandTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task An_answer_is_a_table()
    {
        _suite.Keep("one"); // says the first class twice, which is right once

        var run = await Sql("select checkpoint, benchmark, avg((top1 = label)::int) as accuracy from predictions group by all");

        run.Succeeds("accuracy");
        Assert.Single(run.Output.Split('\n'), l => l.Split('│').Select(c => c.Trim()).SequenceEqual(["one", "toy-val", "0.5"]));
    }

    [Fact]
    public async Task Markup_in_an_answer_is_text()
    {
        _suite.Keep("one");

        (await Sql("select '[red]x[/]' as a from predictions limit 1")).Succeeds("[red]x[/]");
    }

    [Fact]
    public async Task More_rows_than_anybody_reads_are_cut_and_it_is_said()
    {
        _suite.Keep("one");

        (await Sql("select repeat('x', 80) from range(1001)")).Succeeds("the first 1,000 rows");
    }

    [Theory]
    [InlineData("select lable from predictions", "lable")]
    [InlineData("select", "Parser Error")]
    [InlineData("select * from elsewhere", "elsewhere")]
    public async Task A_query_that_is_not_understood_names_the_columns(string query, string saying)
    {
        _suite.Keep("one");

        (await Sql(query)).Fails("BHV0614", saying, "The view 'predictions' has checkpoint, weights, benchmark,");
    }

    [Fact]
    public async Task Without_predictions_the_message_says_what_to_run() => (await Sql("select 1")).Fails("BHV0614", "behavior run");

    Task<ToolRun> Sql(string query) => ToolRun.Of("sql", query, "--suite", _suite.Path);
}
