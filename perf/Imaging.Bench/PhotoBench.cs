using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Bench;

/// <summary>The photographs, one thread: decoding alone, and decoding with resize 256, crop 224 and normalise.</summary>
sealed class PhotoBench(string folder)
{
    readonly byte[][] _files = [.. Directory.GetFiles(folder, "*.JPEG").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    readonly Transform _transform = Transform.Parse("resize(256,bilinear)|center-crop(224)|normalize(imagenet)");
    readonly TransformWorkspace _workspace = new();
    readonly float[] _chw = new float[3 * 224 * 224];

    public int Count => _files.Length;

    /// <summary>Over all tensors, in the order of the file names: what the Python side must give too.</summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _files)
        {
            _transform.Run<float>(file, "x", _chw, _workspace);
            hash.AppendData(MemoryMarshal.AsBytes<float>(_chw));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public double Decode() => CpuClock.Best(2, () =>
    {
        foreach (var file in _files) _workspace.DecodeOnly(file);
    });

    public double All() => CpuClock.Best(2, () =>
    {
        foreach (var file in _files) _transform.Run<float>(file, "x", _chw, _workspace);
    });

    /// <summary>Wall and processor seconds of the pipeline over the photographs, several times over.</summary>
    public (double Wall, double Cpu) Pipeline(int threads, int passes)
    {
        var inputs = Enumerable.Range(0, passes).SelectMany(_ => _files.Select((file, i) => ImageInput.FromBytes($"{i}", () => file)));
        var pipeline = new ImagePipeline<float>(_transform, new() { Threads = threads, BatchSize = 16, Batches = 4 });
        var (clock, cpu) = (System.Diagnostics.Stopwatch.StartNew(), CpuClock.ProcessSeconds);
        foreach (var _ in pipeline.Run(inputs)) { }
        return (clock.Elapsed.TotalSeconds, CpuClock.ProcessSeconds - cpu);
    }
}
