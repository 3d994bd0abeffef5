using System.Collections.Concurrent;
using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Corruptions;

/// <summary>Pillow's box filter down to c0 of the side and up again.</summary>
sealed class Pixelate : Corruption
{
    public override string Name => "pixelate";

    public override CorruptionGroup Group => CorruptionGroup.Digital;

    public override bool IsRandom => false;

    internal override void Run(in CorruptionTask task)
    {
        var (n, small) = (task.Side, Math.Max((int)(task.Side * task.C[0]), 1));
        var scratch = task.Scratch;
        Resampler(n, small).Run(task.Source, scratch.Front, scratch.Between);
        Resampler(small, n).Run(scratch.Front.Bytes, scratch.Back, scratch.Between);
        scratch.Back.Bytes.CopyTo(task.Target);
    }

    static Resampler Resampler(int from, int to) => s_resamplers.GetOrAdd((from, to), static s => new(s.From, s.From, s.To, s.To, ResampleFilter.Box, PixelWindow.Whole(s.To, s.To)));

    static readonly ConcurrentDictionary<(int From, int To), Resampler> s_resamplers = [];
}
