namespace Behavior.Imaging.Corruptions;

/// <summary>Drops of water (c5 = 0) or mud (c5 = 1) on the lens, from smoothed noise above a threshold.</summary>
sealed class Spatter : Corruption
{
    public override string Name => "spatter";

    public override CorruptionGroup Group => CorruptionGroup.Extra;

    public override bool IsRandom => true;

    internal override void Run(in CorruptionTask task)
    {
        var n = task.Side;
        var c = task.C;
        var liquid = task.Scratch.Doubles(0, n * n);
        var mask = task.Scratch.Floats(0, n * n);
        // Where no sample exceeds the threshold the reference divides 0 by 0; a fresh draw is taken instead.
        for (var attempt = 0; ; attempt++)
        {
            Draw(liquid, n, task);
            var wet = c[5] == 0 ? WaterMask.Fill(liquid, n, (float)c[4], mask, task.Scratch) : MudMask(liquid, n, c[3], c[4], mask, task.Scratch);
            if (wet || attempt == 100) break;
        }
        Paint(task.Source, mask, c[5] == 0, task.Target);
    }

    static void Draw(Span<double> liquid, int n, in CorruptionTask task)
    {
        var c = task.C;
        task.Random.Normal(liquid);
        foreach (ref var l in liquid) l = c[0] + c[1] * l;
        GaussianFilter.Run(liquid, n, 1, c[2], Border.Nearest, 4, task.Scratch);
        foreach (ref var l in liquid)
            if (l < c[3]) l = 0;
    }

    // A float32 Gaussian: SciPy sums in float64 and rounds each pass.
    static bool MudMask(Span<double> liquid, int n, double threshold, double sigma, Span<float> mask, CorruptionScratch scratch)
    {
        foreach (ref var l in liquid) l = l > threshold ? 1 : 0;
        var weights = GaussianWeights.For(sigma, 4);
        GaussianFilter.Columns(liquid, n, 1, weights, Border.Nearest, scratch);
        foreach (ref var l in liquid) l = (float)l;
        GaussianFilter.Rows(liquid, n, 1, weights, Border.Nearest, scratch);
        for (var i = 0; i < mask.Length; i++) mask[i] = (float)liquid[i] is var m && m < 0.8 ? 0 : m;
        return true;
    }

    static void Paint(ReadOnlySpan<byte> source, ReadOnlySpan<float> mask, bool water, Span<byte> target)
    {
        ReadOnlySpan<float> colour = water ? [(float)(175 / 255.0), (float)(238 / 255.0), (float)(238 / 255.0)] : [(float)(63 / 255.0), (float)(42 / 255.0), (float)(20 / 255.0)];
        for (var i = 0; i < mask.Length; i++)
        {
            var m = mask[i];
            for (var c = 0; c < 3; c++)
            {
                var x = Store.UnitSingle[source[3 * i + c]];
                target[3 * i + c] = Store.Byte(water ? x + m * colour[c] : x * (1 - m) + m * colour[c]);
            }
        }
    }
}
