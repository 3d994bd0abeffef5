namespace Behavior.Imaging.Corruptions;

/// <summary>c0 times the picture plus c1 times a window of a frost picture, in levels.</summary>
sealed class Frost : Corruption
{
    public override string Name => "frost";

    public override CorruptionGroup Group => CorruptionGroup.Weather;

    public override bool IsRandom => true;

    // A texture of one value has no deviation to be scaled to.
    internal override int LeastSide => 2;

    internal override void Run(in CorruptionTask task)
    {
        var frost = task.Scratch.Bytes(0, task.Source.Length);
        task.Random.Frost(task.Side, frost, task.Scratch);
        var (keep, add) = (task.C[0], task.C[1]);
        for (var i = 0; i < frost.Length; i++) task.Target[i] = (byte)Math.Clamp(keep * task.Source[i] + add * frost[i], 0, 255);
    }
}
