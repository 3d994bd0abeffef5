namespace Behavior.Imaging.Transforms;

/// <summary>Copies a window; what lies beyond the picture has one colour.</summary>
sealed class CropPass(PixelWindow window, FillColor fill) : IPixelPass
{
    public void Run(RgbView source, PixelFrame target, TransformWorkspace workspace, string id)
    {
        target.Reset(window.Width, window.Height);
        var inside = window.Inside(source.Width, source.Height);
        if (inside != window) fill.Fill(target.Bytes);
        if (inside.Width <= 0) return;
        for (var y = inside.Top; y < inside.Bottom; y++)
            source.Row(y).Slice(inside.Left * 3, inside.Width * 3)
                .CopyTo(target.Bytes[(((y - window.Top) * window.Width + inside.Left - window.Left) * 3)..]);
    }
}
