using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Corruptions;

/// <summary>Saved as JPEG of quality c0 (4:2:0, baseline) and decoded again.</summary>
sealed class JpegCompression : Corruption
{
    public override string Name => "jpeg_compression";

    public override CorruptionGroup Group => CorruptionGroup.Digital;

    public override bool IsRandom => false;

    internal override void Run(in CorruptionTask task)
    {
        var bytes = JpegEncoder.Encode(task.Source, task.Side, task.Side, (int)task.C[0]);
        using var buffer = new DecodeBuffer();
        buffer.Decode(bytes, Name).Pixels.CopyTo(task.Target);
    }
}
