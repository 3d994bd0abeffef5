namespace Behavior.Imaging.Corruptions;

/// <summary>The distance from each channel's mean is multiplied by c0. A level's result depends on the channel only, so it comes from a table.</summary>
sealed class Contrast : Corruption
{
    public override string Name => "contrast";

    public override CorruptionGroup Group => CorruptionGroup.Digital;

    public override bool IsRandom => false;

    internal override void Run(in CorruptionTask task)
    {
        Span<double> mean = stackalloc double[3];
        Means(task.Source, mean);
        var table = task.Scratch.Bytes(0, 3 * 256);
        for (var c = 0; c < 3; c++)
            for (var v = 0; v < 256; v++) table[c * 256 + v] = Store.Byte((Store.Unit[v] - mean[c]) * task.C[0] + mean[c]);
        for (var i = 0; i < task.Source.Length; i += 3)
        {
            task.Target[i] = table[task.Source[i]];
            task.Target[i + 1] = table[256 + task.Source[i + 1]];
            task.Target[i + 2] = table[512 + task.Source[i + 2]];
        }
    }

    // In the reference's order: samples added row by row, then divided.
    static void Means(ReadOnlySpan<byte> source, Span<double> mean)
    {
        double r = 0, g = 0, b = 0;
        for (var i = 0; i < source.Length; i += 3)
        {
            r += Store.Unit[source[i]];
            g += Store.Unit[source[i + 1]];
            b += Store.Unit[source[i + 2]];
        }
        double count = source.Length / 3;
        (mean[0], mean[1], mean[2]) = (r / count, g / count, b / count);
    }
}
