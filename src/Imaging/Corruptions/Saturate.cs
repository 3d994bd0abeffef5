namespace Behavior.Imaging.Corruptions;

/// <summary>The saturation in HSV is multiplied by c0, and c1 is added.</summary>
sealed class Saturate : Corruption
{
    public override string Name => "saturate";

    public override CorruptionGroup Group => CorruptionGroup.Extra;

    public override bool IsRandom => false;

    internal override void Run(in CorruptionTask task)
    {
        var (factor, add) = (task.C[0], task.C[1]);
        for (var i = 0; i < task.Source.Length; i += 3)
        {
            var (h, s, v) = Hsv.From(Store.Unit[task.Source[i]], Store.Unit[task.Source[i + 1]], Store.Unit[task.Source[i + 2]]);
            var (r, g, b) = Hsv.ToRgb(h, Math.Clamp(s * factor + add, 0, 1), v);
            (task.Target[i], task.Target[i + 1], task.Target[i + 2]) = (Store.Byte(r), Store.Byte(g), Store.Byte(b));
        }
    }
}
