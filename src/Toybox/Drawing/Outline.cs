namespace Behavior.Toybox.Drawing;

/// <summary>A path whose curves were flattened to lines: one or more contours, each open or closed.</summary>
/// <param name="X">Abscissae of all points, contour after contour.</param>
/// <param name="Y">Ordinates, y pointing down.</param>
/// <param name="Ends">For each contour, the index after its last point.</param>
/// <param name="Closed">For each contour, whether its last point joins its first.</param>
sealed record Outline(float[] X, float[] Y, int[] Ends, bool[] Closed)
{
    public int Contours => Ends.Length;

    public int Start(int contour) => contour == 0 ? 0 : Ends[contour - 1];
}
