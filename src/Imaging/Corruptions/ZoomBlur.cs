namespace Behavior.Imaging.Corruptions;

/// <summary>The mean of the picture and its enlargements by the factors c, in float32 with each enlargement in float64.</summary>
sealed class ZoomBlur : Corruption
{
    public override string Name => "zoom_blur";

    public override CorruptionGroup Group => CorruptionGroup.Blur;

    public override bool IsRandom => false;

    internal override void Run(in CorruptionTask task)
    {
        var (n, length) = (task.Side, task.Source.Length);
        var sum = task.Scratch.Floats(0, length);
        var line = task.Scratch.Doubles(0, n * 3);
        var first = task.Scratch.Integers(0, n);
        var share = task.Scratch.Doubles(1, n);
        sum.Clear();
        foreach (var zoom in task.C)
        {
            LinearZoom.Positions(n, zoom, first, share);
            Add(task.Source, n, first, share, line, sum);
        }
        var count = (float)(task.C.Length + 1);
        for (var i = 0; i < length; i++) task.Target[i] = Store.Byte((Store.UnitSingle[task.Source[i]] + sum[i]) / count);
    }

    static unsafe void Add(ReadOnlySpan<byte> source, int n, ReadOnlySpan<int> first, ReadOnlySpan<double> share, Span<double> line, Span<float> sum)
    {
        fixed (float* unit = Store.UnitSingle, total = sum)
        fixed (byte* pixels = source)
        fixed (double* between = line)
            for (var y = 0; y < n; y++)
            {
                byte* upper = pixels + first[y] * n * 3, lower = pixels + Math.Min(first[y] + 1, n - 1) * n * 3;
                double f = share[y], e = 1 - f;
                for (var x = 0; x < n * 3; x++) between[x] = unit[upper[x]] * e + unit[lower[x]] * f;
                for (var x = 0; x < n; x++)
                {
                    double* left = between + first[x] * 3, right = between + Math.Min(first[x] + 1, n - 1) * 3;
                    double g = share[x], d = 1 - g;
                    var to = total + (y * n + x) * 3;
                    to[0] += (float)(left[0] * d + right[0] * g);
                    to[1] += (float)(left[1] * d + right[1] * g);
                    to[2] += (float)(left[2] * d + right[2] * g);
                }
            }
    }
}
