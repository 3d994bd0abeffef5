using Behavior.Imaging;

namespace Behavior.Toybox.Sheets;

/// <summary>The colours that represent a picture best, by median cut over its histogram at 5 bits a channel.</summary>
sealed class ColourTable
{
    const int Bins = 32 * 32 * 32;
    readonly byte[] _indexOf = new byte[Bins];

    public ColourTable(RgbImage image, int most = 256)
    {
        var counts = new long[Bins];
        for (var i = 0; i < image.Pixels.Length; i += 3) counts[Bin(image.Pixels.AsSpan(i, 3))]++;
        var boxes = new List<List<int>> { Enumerable.Range(0, Bins).Where(b => counts[b] > 0).ToList() };
        while (boxes.Count < most && Worst(boxes, counts) is { } box)
        {
            boxes.Remove(box);
            var (left, right) = Cut(box, counts);
            boxes.Add(left);
            boxes.Add(right);
        }
        Colours = new byte[boxes.Count * 3];
        for (var i = 0; i < boxes.Count; i++) Represent(boxes[i], counts, i);
    }

    /// <summary>R G B by index.</summary>
    public byte[] Colours { get; }

    /// <summary>The index of the colour that stands for a pixel.</summary>
    public byte IndexOf(ReadOnlySpan<byte> pixel) => _indexOf[Bin(pixel)];

    static int Bin(ReadOnlySpan<byte> p) => (p[0] >> 3) << 10 | (p[1] >> 3) << 5 | p[2] >> 3;

    static int Channel(int bin, int channel) => bin >> (10 - 5 * channel) & 31;

    static int Extent(List<int> box, int channel) => box.Max(b => Channel(b, channel)) - box.Min(b => Channel(b, channel));

    static List<int>? Worst(List<List<int>> boxes, long[] counts) =>
        boxes.Where(b => b.Count > 1).MaxBy(b => Enumerable.Range(0, 3).Max(c => Extent(b, c)) * Math.Sqrt(b.Sum(i => counts[i])));

    static (List<int> Left, List<int> Right) Cut(List<int> box, long[] counts)
    {
        var channel = Enumerable.Range(0, 3).MaxBy(c => Extent(box, c));
        var sorted = box.OrderBy(b => Channel(b, channel)).ThenBy(b => b).ToList();
        var (half, sum, at) = (box.Sum(b => counts[b]) / 2, 0L, 0);
        while (at < sorted.Count - 1 && (at == 0 || sum + counts[sorted[at]] <= half)) sum += counts[sorted[at++]];
        return (sorted[..at], sorted[at..]);
    }

    void Represent(List<int> box, long[] counts, int index)
    {
        var all = box.Sum(b => counts[b]);
        foreach (var bin in box) _indexOf[bin] = (byte)index;
        for (var c = 0; c < 3; c++)
            Colours[3 * index + c] = (byte)(box.Sum(b => counts[b] * (Channel(b, c) * 255 / 31)) / Math.Max(all, 1));
    }
}
