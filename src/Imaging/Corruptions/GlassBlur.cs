namespace Behavior.Imaging.Corruptions;

/// <summary>A Gaussian, c2 passes that copy each pixel from a place at most c1 away, and the Gaussian again.</summary>
sealed class GlassBlur : Corruption
{
    public override string Name => "glass_blur";

    public override CorruptionGroup Group => CorruptionGroup.Blur;

    public override bool IsRandom => true;

    internal override void Run(in CorruptionTask task)
    {
        var n = task.Side;
        var (sigma, reach, passes) = (task.C[0], (int)task.C[1], (int)task.C[2]);
        var x = task.Scratch.Doubles(0, task.Source.Length);
        for (var i = 0; i < x.Length; i++) x[i] = Store.Unit[task.Source[i]];
        GaussianFilter.Run(x, n, 3, sigma, Border.Nearest, 4, task.Scratch);
        // The target serves as the picture that is shuffled.
        for (var i = 0; i < x.Length; i++) task.Target[i] = (byte)(x[i] * 255);
        for (var pass = 0; pass < passes; pass++) Shuffle(task.Target, n, reach, task.Random);
        for (var i = 0; i < x.Length; i++) x[i] = Store.Unit[task.Target[i]];
        GaussianFilter.Run(x, n, 3, sigma, Border.Nearest, 4, task.Scratch);
        Store.Bytes(x, task.Target);
    }

    // The published line looks like a swap, but both sides are views of one array: only its first half happens.
    static void Shuffle(Span<byte> pixels, int n, int reach, ICorruptionRandom random)
    {
        for (var h = n - reach; h > reach; h--)
            for (var w = n - reach; w > reach; w--)
            {
                var dx = random.Integer(-reach, reach);
                var dy = random.Integer(-reach, reach);
                pixels.Slice(((h + dy) * n + w + dx) * 3, 3).CopyTo(pixels[((h * n + w) * 3)..]);
            }
    }
}
