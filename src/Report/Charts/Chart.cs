using ScottPlot;

namespace Behavior.Report.Charts;

/// <summary>A picture of figures. It knows what it draws and how large; <see cref="ChartCanvas"/> knows how the report looks.</summary>
/// <param name="Title">What it is of: a model, an axis; empty where the figure's heading says it.</param>
/// <param name="Description">What is to be seen in it, for those who do not see it.</param>
public abstract record Chart(string Title, string Description)
{
    /// <summary>Width of its drawing in CSS pixels; a page may scale it.</summary>
    public abstract int Width { get; }

    /// <summary>Height of its drawing.</summary>
    public abstract int Height { get; }

    /// <summary>Space for labels around the data.</summary>
    internal abstract PixelPadding Padding { get; }

    /// <summary>Draws it.</summary>
    internal abstract void Draw(ChartCanvas canvas);

    /// <summary>The drawing as an SVG element for a page: scalable, its colours CSS variables, its texts texts.</summary>
    /// <param name="id">Unique in the page: lower-case letters, digits and dashes.</param>
    public string ToSvg(string id)
    {
        using var canvas = new ChartCanvas(this);
        Draw(canvas);
        return new SvgForPage(canvas.ToSvg(), this, canvas.Colors).Write(id);
    }

    /// <summary>Room for row labels: about 6.4 px a character.</summary>
    private protected static int LabelSpace(IEnumerable<string> labels) => 18 + (int)(6.4 * labels.Max(l => l.Length));
}
