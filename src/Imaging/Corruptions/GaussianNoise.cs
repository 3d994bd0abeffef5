namespace Behavior.Imaging.Corruptions;

/// <summary>x plus normal noise of deviation c0.</summary>
sealed class GaussianNoise : Corruption
{
    public override string Name => "gaussian_noise";

    public override CorruptionGroup Group => CorruptionGroup.Noise;

    public override bool IsRandom => true;

    internal override void Run(in CorruptionTask task)
    {
        var noise = task.Scratch.Doubles(0, task.Source.Length);
        task.Random.Normal(noise);
        var (unit, sigma) = (Store.Unit, task.C[0]);
        var source = task.Source;
        for (var i = 0; i < noise.Length; i++) noise[i] = unit[source[i]] + sigma * noise[i];
        Store.Bytes(noise, task.Target);
    }
}
