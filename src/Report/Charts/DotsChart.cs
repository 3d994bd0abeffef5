using ScottPlot;

namespace Behavior.Report.Charts;

/// <summary>A row for each category, a dot for each model with its interval, and a vertical line at each model's overall value.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Description">For those who do not see it.</param>
/// <param name="Categories">Names of the rows, from the top.</param>
/// <param name="Models">The dots of each row.</param>
/// <param name="Overall">Each model's value over all categories, in the models' order; null for none.</param>
/// <param name="Scale">The scale of the values.</param>
public sealed record DotsChart(string Title, string Description, IReadOnlyList<string> Categories, IReadOnlyList<Series> Models, IReadOnlyList<double?> Overall, Axis Scale)
    : Chart(Title, Description)
{
    const int RowPixels = 30, PixelsOfDot = 6;
    const double HeadRows = 0.6; // room above the rows for the reference's name

    /// <summary>A value to compare with, and its name; null for none.</summary>
    public (double At, string Name)? Reference { get; init; }

    /// <inheritdoc/>
    public override int Width => 620;

    /// <inheritdoc/>
    public override int Height => (int)(Padding.Top + Padding.Bottom + (Categories.Count + HeadRows) * Math.Max(RowPixels, (Models.Count + 1) * PixelsOfDot));

    internal override PixelPadding Padding => new(LabelSpace(Categories), 16, 44, 4);

    internal override void Draw(ChartCanvas canvas)
    {
        var n = Categories.Count;
        canvas.Horizontal(Scale);
        canvas.Vertical(new("", 0, n + HeadRows, [.. Categories.Select((c, i) => (n - i - 0.5, c))]), grid: false);
        for (var i = 1; i < n; i++) canvas.Line(Scale.Min, i, Scale.Max, i, SeriesColor.Grid);
        foreach (var (overall, model) in Overall.Zip(Models))
            if (overall is { } at) canvas.Line(at, 0, at, n, model.Color, 1.5f);
        if (Reference is { } reference)
        {
            canvas.Line(reference.At, 0, reference.At, n, SeriesColor.Reference, 1.5f, LinePattern.Dashed);
            canvas.Text(reference.Name, reference.At, n, Alignment.LowerRight, SeriesColor.Muted);
        }
        for (var c = 0; c < n; c++)
            foreach (var (m, model) in Models.Index())
                if (model.Values[c] is { IsDefined: true } value)
                {
                    var y = n - c - (m + 1.0) / (Models.Count + 1);
                    if (value.Interval is { } i) canvas.Line(i.Low, y, i.High, y, model.Color);
                    canvas.Dot(value.Value, y, model.Color, 7);
                }
    }
}
