using Behavior.Imaging.Corruptions;
using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Bench;

/// <summary>Each corruption at severity 3 on one 224 x 224 picture, one thread, seconds a picture: the best of many single calls, as peer.py takes it.</summary>
sealed class CorruptionBench(string picture)
{
    readonly RgbImage _image = ImageDecoder.DecodeFile(picture);
    readonly CorruptionScratch _scratch = new();

    public IReadOnlyDictionary<string, double> Run() => CorruptionCatalog.All.ToDictionary(c => c.Name, c =>
    {
        var i = 0;
        return CpuClock.Best(60, () => c.Apply(_image, 3, SeededRandom.For($"{i++}", c.Name, 3), _scratch));
    });
}
