using ScottPlot.TickGenerators;
using ScottPlot;

namespace Behavior.Report.Charts;

/// <summary>A ScottPlot plot in the report's look: no frame but the base line, thin grid, small type, transparent ground.</summary>
sealed class ChartCanvas : IDisposable
{
    public const int TickSize = 11, TitleSize = 11;

    readonly Chart _chart;
    readonly Dictionary<string, SeriesColor> _colors = SeriesColor.Structure.ToDictionary(c => c.Light);

    public ChartCanvas(Chart chart)
    {
        _chart = chart;
        Plot.FigureBackground.Color = ScottPlot.Colors.Transparent;
        Plot.DataBackground.Color = ScottPlot.Colors.Transparent;
        Plot.Layout.Fixed(chart.Padding);
        Plot.HideGrid();
        foreach (var axis in new IAxis[] { Plot.Axes.Left, Plot.Axes.Bottom, Plot.Axes.Right, Plot.Axes.Top })
        {
            axis.FrameLineStyle.Width = 0;
            axis.MajorTickStyle.Length = axis.MinorTickStyle.Length = 0;
            axis.TickLabelStyle.FontSize = TickSize;
            axis.TickLabelStyle.ForeColor = Of(SeriesColor.Muted);
        }
    }

    /// <summary>The plot.</summary>
    public Plot Plot { get; } = new();

    /// <summary>Every colour that was asked for, by its light value.</summary>
    public IReadOnlyDictionary<string, SeriesColor> Colors => _colors;

    /// <summary>The plot's colour for one of the report's.</summary>
    public Color Of(SeriesColor color)
    {
        _colors[color.Light] = color;
        return Color.FromHex(color.Light);
    }

    /// <summary>The horizontal scale, with grid lines through its ticks.</summary>
    public void Horizontal(Axis axis, bool grid = true)
    {
        Label(Plot.Axes.Bottom, axis);
        Plot.Axes.SetLimitsX(axis.Min, axis.Max);
        if (!grid) return;
        foreach (var (at, _) in axis.Ticks) Style(Plot.Add.VerticalLine(at), SeriesColor.Grid);
    }

    /// <summary>The vertical scale, with grid lines through its ticks.</summary>
    public void Vertical(Axis axis, bool grid = true)
    {
        Label(Plot.Axes.Left, axis);
        Plot.Axes.SetLimitsY(axis.Min, axis.Max);
        if (!grid) return;
        foreach (var (at, _) in axis.Ticks) Style(Plot.Add.HorizontalLine(at), SeriesColor.Grid);
    }

    /// <summary>A thin line.</summary>
    public void Line(double x1, double y1, double x2, double y2, SeriesColor color, float width = 1, LinePattern? pattern = null)
    {
        var line = Plot.Add.Line(x1, y1, x2, y2);
        (line.LineColor, line.LineWidth, line.LinePattern, line.MarkerSize) = (Of(color), width, pattern ?? LinePattern.Solid, 0);
    }

    /// <summary>A filled rectangle without an outline.</summary>
    public void Box(double left, double right, double bottom, double top, Color color)
    {
        var box = Plot.Add.Rectangle(left, right, bottom, top);
        (box.FillColor, box.LineWidth) = (color, 0);
    }

    /// <summary>A disc with a ring in the page's ground, so that overlapping ones stay apart.</summary>
    public void Dot(double x, double y, SeriesColor color, float size = 8, MarkerShape shape = MarkerShape.FilledCircle) =>
        Plot.Add.Marker(x, y, shape, size, Of(color));

    /// <summary>A small text.</summary>
    public void Text(string text, double x, double y, Alignment alignment, SeriesColor color)
    {
        var label = Plot.Add.Text(text, x, y);
        (label.LabelFontColor, label.LabelFontSize, label.LabelAlignment) = (Of(color), TickSize, alignment);
    }

    public string ToSvg() => Plot.GetSvgXml(_chart.Width, _chart.Height);

    public void Dispose() => Plot.Dispose();

    void Label(IAxis on, Axis axis)
    {
        on.TickGenerator = new NumericManual([.. axis.Ticks.Select(t => t.At)], [.. axis.Ticks.Select(t => t.Label)]);
        (on.Label.Text, on.Label.FontSize, on.Label.Bold, on.Label.ForeColor) = (axis.Title, TitleSize, false, Of(SeriesColor.Muted));
    }

    void Style(ScottPlot.Plottables.AxisLine line, SeriesColor color) => (line.LineColor, line.LineWidth) = (Of(color), 1);
}
