using System.CommandLine;
using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Storage;
using DuckDB.NET.Data;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior sql "select ..."</c>: a query over every stored prediction, through DuckDB.</summary>
static class SqlCommand
{
    const int MostRows = 1_000;

    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "SQL over the view 'predictions': checkpoint, benchmark, transform, sample, label, top1, confidence, logits" };
        var suite = SuiteOption.Create();
        var command = new Command("sql", "Query stored predictions, for example: select checkpoint, avg((top1 = label)::int) from predictions group by all") { query, suite };
        command.SetAction(parsed => Run(CacheCommand.StoreOf(parsed.GetValue(suite)), parsed.GetValue(query)!));
        return command;
    }

    /// <summary>Runs the query and prints its rows.</summary>
    /// <exception cref="BehaviorException">BHV0614: nothing is stored yet, or the query is not understood.</exception>
    public static int Run(EvaluationStore store, string query)
    {
        var files = store.PredictionFiles;
        if (!store.Entries().Any(e => e.Kind == EntryKind.Predictions))
            throw new BehaviorException("BHV0614", $"There are no stored predictions in {store.Folder}. Run the suite first: behavior run");
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            Execute(connection, $"create view predictions as select * from read_parquet('{files.Replace("'", "''")}')");
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            AnsiConsole.Write(Rows(reader));
            return 0;
        }
        catch (DuckDBException failure)
        {
            throw new BehaviorException("BHV0614", $"The query cannot be answered: {failure.Message} The view 'predictions' has checkpoint, benchmark, transform, sample, label, top1, confidence, logits.", failure);
        }
    }

    static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static Table Rows(DuckDBDataReader reader)
    {
        var table = new Table().Border(TableBorder.Minimal);
        for (var c = 0; c < reader.FieldCount; c++) table.AddColumn(new TableColumn(new Text(reader.GetName(c))));
        while (table.Rows.Count < MostRows && reader.Read())
            table.AddRow(Enumerable.Range(0, reader.FieldCount).Select(c => new Text(Shown(reader.GetValue(c)))));
        if (reader.Read()) table.Caption($"the first {MostRows} rows; add a limit or an aggregate");
        return table;
    }

    static string Shown(object value) => value switch
    {
        DBNull => "",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Shown))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
