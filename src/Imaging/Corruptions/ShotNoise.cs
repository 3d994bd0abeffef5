namespace Behavior.Imaging.Corruptions;

/// <summary>Photon counts: a Poisson variable of mean x c0, divided by c0.</summary>
sealed class ShotNoise : Corruption
{
    public override string Name => "shot_noise";

    public override CorruptionGroup Group => CorruptionGroup.Noise;

    public override bool IsRandom => true;

    internal override void Run(in CorruptionTask task)
    {
        var counts = task.Scratch.Doubles(0, task.Source.Length);
        var rate = task.C[0];
        task.Random.Poisson(task.Source, rate, counts);
        foreach (ref var count in counts) count /= rate;
        Store.Bytes(counts, task.Target);
    }
}
