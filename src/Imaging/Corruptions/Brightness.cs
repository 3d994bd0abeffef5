namespace Behavior.Imaging.Corruptions;

/// <summary>c0 is added to the value in HSV.</summary>
sealed class Brightness : Corruption
{
    public override string Name => "brightness";

    public override CorruptionGroup Group => CorruptionGroup.Weather;

    public override bool IsRandom => false;

    internal override void Run(in CorruptionTask task)
    {
        var add = task.C[0];
        for (var i = 0; i < task.Source.Length; i += 3)
        {
            var (h, s, v) = Hsv.From(Store.Unit[task.Source[i]], Store.Unit[task.Source[i + 1]], Store.Unit[task.Source[i + 2]]);
            var (r, g, b) = Hsv.ToRgb(h, s, Math.Clamp(v + add, 0, 1));
            (task.Target[i], task.Target[i + 1], task.Target[i + 2]) = (Store.Byte(r), Store.Byte(g), Store.Byte(b));
        }
    }
}
