using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Storage;
using DuckDB.NET.Data;

namespace Behavior.Tool.Suite;

/// <summary>The answer to an SQL query over every stored prediction: DuckDB reads the Parquet files where they lie, as the view <c>predictions</c>.</summary>
/// <param name="Columns">The names.</param>
/// <param name="Rows">The values as texts, at most <see cref="MostRows"/>.</param>
/// <param name="IsCut">Whether there are more rows.</param>
sealed record PredictionQuery(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows, bool IsCut)
{
    /// <summary>More rows than anybody reads in a terminal.</summary>
    public const int MostRows = 1_000;

    const string Memory = "2GB";

    /// <summary>The view's columns.</summary>
    public const string Names = "checkpoint, weights, benchmark, data, transform, precision, device, sample, label, top1, confidence, logits";

    /// <summary>Runs a query. Files that are damaged, of another engine, or replaced by a newer one of their key are not in the view.</summary>
    /// <param name="store">Where predictions lie.</param>
    /// <param name="sql">The query.</param>
    /// <param name="most">How long it may take.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="BehaviorException">BHV0614: nothing is stored yet, or the query is not understood, or takes too long.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PredictionQuery Run(EvaluationStore store, string sql, TimeSpan most, CancellationToken cancel)
    {
        var files = store.Current(EntryKind.Predictions).ToList();
        if (files.Count == 0)
            throw new BehaviorException("BHV0614", $"There are no stored predictions in {store.Folder}. Run the suite first: behavior run");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(most);
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            Execute(connection, $"set memory_limit = '{Memory}'; set temp_directory = ''");
            Execute(connection, View(files));
            using var query = connection.CreateCommand();
            query.CommandText = sql;
            using var stop = limit.Token.Register(query.Cancel);
            using var reader = query.ExecuteReader();
            return Read(reader, limit.Token);
        }
        catch (Exception failure) when (failure is DuckDBException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
                throw new BehaviorException("BHV0614", $"The query was stopped after {most.TotalSeconds:0} s. Give it longer with --seconds, or ask for less.", failure);
            throw new BehaviorException("BHV0614", $"The query cannot be answered: {OneLine(failure.Message)} The view 'predictions' has {Names}.", failure);
        }
    }

    static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// The files as one table. Predictions of a checkpoint or a dataset before its last change lie in the store too: <c>weights</c> and <c>data</c>,
    /// twelve digits of the hashes in a file's metadata, tell them apart; <c>precision</c> and <c>device</c> tell half precision and other processors.
    /// </summary>
    static string View(IReadOnlyList<(StoreEntry Entry, IReadOnlyDictionary<string, string> Facts)> files)
    {
        var facts = files.Select(f => $"({Quote(f.Entry.Path)}, {Fact(f.Facts, "weights")}, {Fact(f.Facts, "data")}, {Fact(f.Facts, "precision")}, {Fact(f.Facts, "device")})");
        return $"""
            create view predictions as
            select checkpoint, left(weights, 12) as weights, benchmark, left(data, 12) as data, transform, precision, device, sample, label, top1, confidence, logits
            from read_parquet([{string.Join(", ", files.Select(f => Quote(Literal(f.Entry.Path))))}], filename = 'file', union_by_name = true, hive_partitioning = false)
            join (values {string.Join(", ", facts)}) as facts (path, weights, data, precision, device) on file = path
            """;
    }

    /// <summary>A path that stands for itself: DuckDB takes it for a pattern, in which a mark between brackets is that mark.</summary>
    static string Literal(string path) => string.Concat(path.Select(c => c is '[' or '*' or '?' ? $"[{c}]" : $"{c}"));

    static string Fact(IReadOnlyDictionary<string, string> facts, string name) => Quote(facts.GetValueOrDefault(name, ""));

    static string Quote(string text) => $"'{text.Replace("'", "''")}'";

    static PredictionQuery Read(DuckDBDataReader reader, CancellationToken cancel)
    {
        var rows = new List<string[]>();
        while (rows.Count < MostRows && reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(c => Shown(reader.GetValue(c)))]);
        }
        return new([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows, rows.Count == MostRows && reader.Read());
    }

    /// <summary>DuckDB's message without the query and the mark under it, which only say something on lines of their own.</summary>
    static string OneLine(string message) => message.ReplaceLineEndings("\n").Split("\n\nLINE ")[0].Replace('\n', ' ');

    static string Shown(object value) => value switch
    {
        DBNull => "",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Shown))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
