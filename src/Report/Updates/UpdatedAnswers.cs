using Behavior.Comparison;
using Behavior.Gate;
using Behavior.Report.Sections;

namespace Behavior.Report.Updates;

/// <summary>The rows of an update on one benchmark, and the answers of both sides behind them.</summary>
/// <param name="Source">Data, pictures and problems.</param>
/// <param name="Gate">Joins the answers.</param>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Rows">The rows that have other answers than the baseline, the worst first.</param>
sealed record UpdatedAnswers(ReportSource Source, CheckpointGate Gate, string Checkpoint, string Benchmark, IReadOnlyList<JudgedRow> Rows)
{
    /// <summary>The first row of a metric; null where it has none.</summary>
    public JudgedRow? Row(string metric) => Rows.FirstOrDefault(r => r.Change.Metric == metric);

    /// <summary>The answers of both sides to one row; null, and a line among the problems, where they cannot be had.</summary>
    public PairedViews? Views(JudgedRow row) => Source.Try(() => Gate.Views(Checkpoint, row.Change.Row));
}
