using ScottPlot;

namespace Behavior.Report.Charts;

/// <summary>A matrix of values between 0 and 1 as coloured cells; the first row is at the bottom, as layers are counted from the input.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Description">For those who do not see it.</param>
/// <param name="Labels">Names of rows and columns.</param>
/// <param name="Values">By row and column.</param>
/// <param name="Across">What the columns are.</param>
/// <param name="Up">What the rows are.</param>
public sealed record HeatMapChart(string Title, string Description, IReadOnlyList<string> Labels, double[,] Values, string Across, string Up) : Chart(Title, Description)
{
    static readonly IColormap s_colors = new ScottPlot.Colormaps.Viridis();

    /// <inheritdoc/>
    public override int Width => 288;

    /// <inheritdoc/>
    public override int Height => 278;

    internal override PixelPadding Padding => new(52, 8, 42, 8);

    internal override void Draw(ChartCanvas canvas)
    {
        var n = Labels.Count;
        List<(double, string)> ticks = [.. Labels.Select((l, i) => (i + 0.5, i % 5 == 0 ? l : ""))];
        canvas.Horizontal(new(Across, 0, n, ticks), grid: false);
        canvas.Vertical(new(Up, 0, n, ticks), grid: false);
        for (var row = 0; row < n; row++)
            for (var column = 0; column < n; column++)
                if (!double.IsNaN(Values[row, column]))
                    canvas.Box(column, column + 1.02, row, row + 1.02, s_colors.GetColor(Math.Clamp(Values[row, column], 0, 1)));
    }
}
