namespace Behavior.Imaging.Corruptions;

/// <summary>Salt and pepper: a sample is hit with probability c0, and then is 1 or 0 with equal probability; channels are independent.</summary>
sealed class ImpulseNoise : Corruption
{
    public override string Name => "impulse_noise";

    public override CorruptionGroup Group => CorruptionGroup.Noise;

    public override bool IsRandom => true;

    internal override void Run(in CorruptionTask task)
    {
        var hits = task.Scratch.Doubles(0, task.Source.Length);
        var salts = task.Scratch.Doubles(1, task.Source.Length);
        task.Random.Uniform(hits);
        task.Random.Uniform(salts);
        var amount = task.C[0];
        var source = task.Source;
        var target = task.Target;
        for (var i = 0; i < hits.Length; i++)
            target[i] = hits[i] <= amount ? (salts[i] <= 0.5 ? (byte)255 : (byte)0) : Store.Back[source[i]];
    }
}
