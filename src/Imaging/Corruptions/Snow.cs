namespace Behavior.Imaging.Corruptions;

/// <summary>A layer of noise, enlarged, thresholded and blurred in a falling direction, over a whitened picture.</summary>
sealed class Snow : Corruption
{
    const int GreyBlock = 8;

    public override string Name => "snow";

    public override CorruptionGroup Group => CorruptionGroup.Weather;

    public override bool IsRandom => true;

    internal override void Run(in CorruptionTask task)
    {
        var n = task.Side;
        var c = task.C;
        var noise = task.Scratch.Doubles(0, n * n);
        task.Random.Normal(noise);
        foreach (ref var s in noise) s = c[0] + c[1] * s;
        var zoomed = task.Scratch.Doubles(1, n * n);
        LinearZoom.Run(noise, n, c[2], zoomed);
        var flakes = task.Scratch.Bytes(0, n * n);
        for (var i = 0; i < flakes.Length; i++) flakes[i] = zoomed[i] < c[3] ? (byte)0 : Store.Byte(zoomed[i]);
        var layer = task.Scratch.Bytes(1, n * n);
        MotionFilter.Run(flakes, n, 1, c[4], c[5], task.Random.Uniform(-135, -45), layer, task.Scratch);
        Lay(task.Source, layer, (float)c[6], (float)(1 - c[6]), n, task.Target);
    }

    static void Lay(ReadOnlySpan<byte> source, ReadOnlySpan<byte> layer, float keep, float whiten, int side, Span<byte> target)
    {
        var (unit, single, blocks) = (Store.Unit, Store.UnitSingle, side / GreyBlock * GreyBlock);
        for (var i = 0; i < layer.Length; i++)
        {
            float r = single[source[3 * i]], g = single[source[3 * i + 1]], b = single[source[3 * i + 2]];
            var white = (i % side < blocks ? Grey(r, g, b) : GreyAtRowEnd(r, g, b)) * 1.5f + 0.5f;
            double s = unit[layer[i]], turned = unit[layer[layer.Length - 1 - i]];
            target[3 * i] = Store.Byte((double)(keep * r + whiten * Math.Max(r, white)) + s + turned);
            target[3 * i + 1] = Store.Byte((double)(keep * g + whiten * Math.Max(g, white)) + s + turned);
            target[3 * i + 2] = Store.Byte((double)(keep * b + whiten * Math.Max(b, white)) + s + turned);
        }
    }

    // OpenCV's float32 grey value where the processor has AVX2: fused multiply-adds, in blocks of 8 pixels with red's product first, in what is left of a row with
    // green's. Rounded after each product, one value in four is another in its last bit, and some of those cross a level.
    static float Grey(float r, float g, float b) => MathF.FusedMultiplyAdd(b, 0.114f, MathF.FusedMultiplyAdd(g, 0.587f, 0.299f * r));

    static float GreyAtRowEnd(float r, float g, float b) => MathF.FusedMultiplyAdd(b, 0.114f, MathF.FusedMultiplyAdd(r, 0.299f, 0.587f * g));
}
