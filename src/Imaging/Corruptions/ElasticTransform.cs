namespace Behavior.Imaging.Corruptions;

/// <summary>A random affine map of three points, then a smoothed random displacement of every pixel; amplitude c0, sigma c1, affine range c2, in pixels.</summary>
sealed class ElasticTransform : Corruption
{
    public override string Name => "elastic_transform";

    public override CorruptionGroup Group => CorruptionGroup.Digital;

    public override bool IsRandom => true;

    // The three points of the affine map coincide below.
    internal override int LeastSide => 3;

    internal override void Run(in CorruptionTask task)
    {
        var n = task.Side;
        // The published lengths belong to the set's own side.
        var scale = n / (double)CorruptionParameters.SetFor(n);
        double amplitude = task.C[0] * scale, sigma = task.C[1] * scale, range = task.C[2] * scale;
        var warped = task.Scratch.Floats(0, task.Source.Length);
        AffineWarp.Run(task.Source, n, AffineWarp.Draw(n, range, task.Random), warped);
        var dx = task.Scratch.Floats(1, n * n);
        var dy = task.Scratch.Floats(2, n * n);
        Displacement(dx, n, amplitude, sigma, task);
        Displacement(dy, n, amplitude, sigma, task);
        for (var y = 0; y < n; y++)
            for (var x = 0; x < n; x++)
                Sample(warped, n, y + (double)dy[y * n + x], x + (double)dx[y * n + x], task.Target.Slice((y * n + x) * 3, 3));
    }

    static void Displacement(Span<float> shift, int n, double amplitude, double sigma, in CorruptionTask task)
    {
        var field = task.Scratch.Doubles(0, n * n);
        task.Random.Uniform(field);
        foreach (ref var u in field) u = -1 + 2 * u;
        GaussianFilter.Run(field, n, 1, sigma, Border.Mirror, 3, task.Scratch);
        for (var i = 0; i < field.Length; i++) shift[i] = (float)(field[i] * amplitude);
    }

    // SciPy's map_coordinates of order 1 with mode reflect: the coordinate is folded first, then its neighbours.
    static void Sample(ReadOnlySpan<float> image, int n, double y, double x, Span<byte> target)
    {
        (y, x) = (Fold(y, n), Fold(x, n));
        int top = (int)Math.Floor(y), left = (int)Math.Floor(x);
        double fy = y - top, fx = x - left, gy = 1 - fy, gx = 1 - fx;
        int upper = BorderIndex.Of(Border.Mirror, top, n) * n, lower = BorderIndex.Of(Border.Mirror, top + 1, n) * n;
        int near = BorderIndex.Of(Border.Mirror, left, n), far = BorderIndex.Of(Border.Mirror, left + 1, n);
        for (var c = 0; c < 3; c++)
        {
            var sum = image[(upper + near) * 3 + c] * gy * gx;
            sum += image[(upper + far) * 3 + c] * gy * fx;
            sum += image[(lower + near) * 3 + c] * fy * gx;
            sum += image[(lower + far) * 3 + c] * fy * fx;
            target[c] = Store.Byte((float)sum);
        }
    }

    static double Fold(double at, int n)
    {
        if (at < 0)
        {
            if (at < -2 * n) at += 2 * n * (int)(-at / (2 * n));
            return at < -n ? at + 2 * n : -at - 1;
        }
        if (at <= n - 1) return at;
        at -= 2 * n * (int)(at / (2 * n));
        return at >= n ? 2 * n - at - 1 : at;
    }
}
