namespace Behavior.Imaging.Corruptions;

/// <summary>scikit-image's Gaussian of sigma c0, edges repeated.</summary>
sealed class GaussianBlur : Corruption
{
    public override string Name => "gaussian_blur";

    public override CorruptionGroup Group => CorruptionGroup.Extra;

    public override bool IsRandom => false;

    internal override void Run(in CorruptionTask task)
    {
        var x = task.Scratch.Doubles(0, task.Source.Length);
        for (var i = 0; i < x.Length; i++) x[i] = Store.Unit[task.Source[i]];
        GaussianFilter.Run(x, task.Side, 3, task.C[0], Border.Nearest, 4, task.Scratch);
        Store.Bytes(x, task.Target);
    }
}
