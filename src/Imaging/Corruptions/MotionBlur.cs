namespace Behavior.Imaging.Corruptions;

/// <summary>ImageMagick's motion blur of radius c0 and sigma c1, in a direction uniform in -45 to 45 degrees.</summary>
sealed class MotionBlur : Corruption
{
    public override string Name => "motion_blur";

    public override CorruptionGroup Group => CorruptionGroup.Blur;

    public override bool IsRandom => true;

    internal override void Run(in CorruptionTask task) =>
        MotionFilter.Run(task.Source, task.Side, 3, task.C[0], task.C[1], task.Random.Uniform(-45, 45), task.Target, task.Scratch);
}
