namespace Behavior.Imaging.Corruptions;

/// <summary>A layer of noise, enlarged, thresholded and blurred in a falling direction, over a whitened picture.</summary>
sealed class Snow : Corruption
{
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
        Lay(task.Source, layer, (float)c[6], (float)(1 - c[6]), task.Target);
    }

    static void Lay(ReadOnlySpan<byte> source, ReadOnlySpan<byte> layer, float keep, float whiten, Span<byte> target)
    {
        var (unit, single) = (Store.Unit, Store.UnitSingle);
        for (var i = 0; i < layer.Length; i++)
        {
            float r = single[source[3 * i]], g = single[source[3 * i + 1]], b = single[source[3 * i + 2]];
            var white = (0.299f * r + 0.587f * g + 0.114f * b) * 1.5f + 0.5f;
            double s = unit[layer[i]], turned = unit[layer[layer.Length - 1 - i]];
            target[3 * i] = Store.Byte((double)(keep * r + whiten * Math.Max(r, white)) + s + turned);
            target[3 * i + 1] = Store.Byte((double)(keep * g + whiten * Math.Max(g, white)) + s + turned);
            target[3 * i + 2] = Store.Byte((double)(keep * b + whiten * Math.Max(b, white)) + s + turned);
        }
    }
}
