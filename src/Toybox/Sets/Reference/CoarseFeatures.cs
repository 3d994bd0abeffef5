namespace Behavior.Toybox.Sets.Reference;

/// <summary>
/// What the reference model sees of a picture of 32 x 32 pixels, all whole numbers: histograms of edge directions on a 4 x 4 grid, an 8 x 8 thumbnail
/// in grey, and a histogram of colours. No table, no float: the same on every machine.
/// </summary>
static class CoarseFeatures
{
    /// <summary>The side of the pictures.</summary>
    public const int Side = 32;

    /// <summary>How many numbers there are: edges, thumbnail, colours, and a constant.</summary>
    public const int Count = Edges + Thumbnail + Colours + 1;

    const int Edges = 4 * 4 * 8, Thumbnail = 8 * 8, Colours = 4 * 4 * 4;

    /// <summary>Fills <paramref name="features"/>, each 0 to about 255.</summary>
    public static void Fill(ReadOnlySpan<byte> pixels, Span<int> features)
    {
        features.Clear();
        Span<int> grey = stackalloc int[Side * Side];
        for (var i = 0; i < grey.Length; i++)
        {
            var (r, g, b) = (pixels[3 * i], pixels[3 * i + 1], pixels[3 * i + 2]);
            grey[i] = (77 * r + 150 * g + 29 * b) >> 8;
            features[Edges + i / Side / 4 * 8 + i % Side / 4] += grey[i];
            features[Edges + Thumbnail + ((r >> 6) << 4 | (g >> 6) << 2 | b >> 6)]++;
        }
        for (var y = 1; y < Side - 1; y++)
            for (var x = 1; x < Side - 1; x++)
            {
                var i = y * Side + x;
                var (dx, dy) = (grey[i + 1] - grey[i - 1], grey[i + Side] - grey[i - Side]);
                features[(y / 8 * 4 + x / 8) * 8 + Direction(dx, dy)] += Math.Max(Math.Abs(dx), Math.Abs(dy));
            }
        for (var i = 0; i < Edges; i++) features[i] = Math.Min(features[i] / 8, 255);
        for (var i = Edges; i < Edges + Thumbnail; i++) features[i] /= 16;
        for (var i = Edges + Thumbnail; i < Count - 1; i++) features[i] = Math.Min(features[i] / 2, 255);
        features[Count - 1] = 255;
    }

    /// <summary>One of eight directions of an edge, whichever side is the lighter one.</summary>
    static int Direction(int dx, int dy)
    {
        var (ax, ay) = (Math.Abs(dx), Math.Abs(dy));
        var slanted = 12 * Math.Min(ax, ay) > 5 * Math.Max(ax, ay);
        return (ax > ay ? 4 : 0) + ((dx ^ dy) < 0 ? 2 : 0) + (slanted ? 1 : 0);
    }
}
