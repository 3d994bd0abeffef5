using Behavior.Metrics;

namespace Behavior.Report.Model;

/// <summary>One model's properties and costs.</summary>
/// <param name="Model">The model.</param>
/// <param name="Values">In the properties' order; undefined where it was not measured.</param>
/// <param name="Spread">How the values vary together with those of the other models: a row of <see cref="Measures.Selection.PropertyTable.Spread"/> each; empty where not measured.</param>
/// <param name="Costs">Parameters, multiply-adds, memory and time, as <see cref="Headings"/> names them.</param>
public sealed record SelectionRow(ModelEntry Model, IReadOnlyList<Estimate> Values, IReadOnlyList<IReadOnlyList<double>> Spread, IReadOnlyList<Cell> Costs)
{
    /// <summary>Headings of the costs.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["parameters, M", "multiply-adds, M", "weights, MB", "ms a picture"];
}
