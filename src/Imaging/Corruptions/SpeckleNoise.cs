namespace Behavior.Imaging.Corruptions;

/// <summary>x plus x times normal noise of deviation c0.</summary>
sealed class SpeckleNoise : Corruption
{
    public override string Name => "speckle_noise";

    public override CorruptionGroup Group => CorruptionGroup.Extra;

    public override bool IsRandom => true;

    internal override void Run(in CorruptionTask task)
    {
        var noise = task.Scratch.Doubles(0, task.Source.Length);
        task.Random.Normal(noise);
        var (unit, sigma) = (Store.Unit, task.C[0]);
        var source = task.Source;
        for (var i = 0; i < noise.Length; i++)
        {
            var x = unit[source[i]];
            noise[i] = x + x * (sigma * noise[i]);
        }
        Store.Bytes(noise, task.Target);
    }
}
