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

    /// <summary>The view's columns.</summary>
    public const string Names = "checkpoint, weights, benchmark, data, transform, precision, device, sample, label, top1, confidence, logits";

    /// <summary>Runs a query.</summary>
    /// <exception cref="BehaviorException">BHV0614: nothing is stored yet, or the query is not understood.</exception>
    public static PredictionQuery Run(EvaluationStore store, string sql)
    {
        if (!store.Entries().Any(e => e.Kind == EntryKind.Predictions))
            throw new BehaviorException("BHV0614", $"There are no stored predictions in {store.Folder}. Run the suite first: behavior run");
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var view = connection.CreateCommand();
            view.CommandText = View(store.PredictionFiles.Replace("'", "''"));
            view.ExecuteNonQuery();
            using var query = connection.CreateCommand();
            query.CommandText = sql;
            using var reader = query.ExecuteReader();
            return Read(reader);
        }
        catch (DuckDBException failure)
        {
            throw new BehaviorException("BHV0614",
                $"The query cannot be answered: {OneLine(failure.Message)} The view 'predictions' has {Names}. A damaged file is found by 'behavior cache verify'.", failure);
        }
    }

    /// <summary>
    /// The files that this version of the engine wrote, as one table. Predictions of a checkpoint or a dataset before its last change lie in the
    /// store too: <c>weights</c> and <c>data</c>, twelve digits of the hashes in a file's metadata, tell them apart; <c>precision</c> and <c>device</c> tell
    /// half precision and other processors.
    /// </summary>
    static string View(string files) =>
        $"""
        create view predictions as
        with facts as (
            select file_name,
                   max(value) filter (key = 'weights') as weights, max(value) filter (key = 'data') as data, max(value) filter (key = 'engine') as engine,
                   max(value) filter (key = 'precision') as precision, max(value) filter (key = 'device') as device
            from (select file_name, decode(key) as key, decode(value) as value from parquet_kv_metadata('{files}')) group by file_name)
        select checkpoint, left(weights, 12) as weights, benchmark, left(data, 12) as data, transform, precision, device, sample, label, top1, confidence, logits
        from read_parquet('{files}', filename = true, union_by_name = true) join facts on filename = file_name
        where engine = '{Provenance.EngineVersion}'
        """;

    static PredictionQuery Read(DuckDBDataReader reader)
    {
        var rows = new List<string[]>();
        while (rows.Count < MostRows && reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(c => Shown(reader.GetValue(c)))]);
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
