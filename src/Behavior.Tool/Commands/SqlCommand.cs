using System.CommandLine;
using Behavior.Evaluation.Storage;
using Behavior.Tool.Suite;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior sql "select ..."</c>: a query over every stored prediction.</summary>
static class SqlCommand
{
    const int MostSeconds = 24 * 60 * 60;

    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = $"SQL over the view 'predictions': {PredictionQuery.Names}" };
        var seconds = new Option<int>("--seconds") { Description = "How long the query may take", DefaultValueFactory = _ => 60 };
        var command = new Command("sql", "Query stored predictions, for example: select checkpoint, benchmark, avg((top1 = label)::int) as accuracy from predictions group by all")
        {
            query, seconds,
        };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var most = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(seconds), 1, MostSeconds));
            return Show(PredictionQuery.Run(EvaluationStore.Of(suite.Manifest(parsed)), parsed.GetValue(query)!, most, cancel));
        }, cancel));
        return command;
    }

    static int Show(PredictionQuery answer)
    {
        var table = new Table().Border(TableBorder.Minimal);
        foreach (var name in answer.Columns) table.AddColumn(new TableColumn(new Text(name)));
        foreach (var row in answer.Rows) table.AddRow(row.Select(value => new Text(value)));
        if (answer.IsCut) table.Caption($"the first {PredictionQuery.MostRows:N0} rows; add a limit or an aggregate");
        AnsiConsole.Write(table);
        return 0;
    }
}
