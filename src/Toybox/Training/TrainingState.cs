using System.Security.Cryptography;
using System.Text.Json;
using Behavior.Toybox.Files;
using Behavior.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Toybox.Training;

/// <summary>
/// A training between two steps, on disk: a line of JSON, the float32 values of all tensors in order, and a SHA-256 of both. Written beside
/// its place, flushed and moved there, so that a kill or a full disk leaves the older state whole.
/// </summary>
/// <param name="Recipe">Hash of the recipe and of the set it learns from.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Seconds">Time spent on them.</param>
/// <param name="Tensors">Name and count of values of each tensor.</param>
sealed record TrainingState(string Recipe, int Step, double Seconds, IReadOnlyList<TrainingState.Entry> Tensors)
{
    /// <summary>A tensor's name and its count of values.</summary>
    public sealed record Entry(string Name, long Count);

    /// <summary>Writes the state to <paramref name="path"/>, or fails and leaves what was there.</summary>
    /// <exception cref="BehaviorException">BHV0506: the file cannot be written.</exception>
    public static void Save(string path, string recipe, int step, double seconds, IReadOnlyList<(string Name, Tensor Value)> tensors)
    {
        var state = new TrainingState(recipe, step, seconds, [.. tensors.Select(t => new Entry(t.Name, t.Value.numel()))]);
        ToyFile.Write(path, stream =>
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            void Put(ReadOnlySpan<byte> bytes)
            {
                hash.AppendData(bytes);
                stream.Write(bytes);
            }
            Put([.. JsonSerializer.SerializeToUtf8Bytes(state), (byte)'\n']);
            foreach (var (_, value) in tensors)
            {
                using var scope = NewDisposeScope();
                var flat = value.detach().to(float32).cpu().contiguous(); // a count of batches is exact in float32 up to 16 million
                Put(flat.bytes);
            }
            stream.Write(hash.GetHashAndReset());
        });
    }

    /// <summary>Reads the state into <paramref name="tensors"/>; null where there is no file.</summary>
    /// <exception cref="BehaviorException">BHV0505: the file is damaged or belongs to another training.</exception>
    public static TrainingState? Load(string path, string recipe, IReadOnlyList<(string Name, Tensor Value)> tensors)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        if (end < 0 || bytes.Length < end + 33 || !SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - 32)))
            throw Damaged(path, "its checksum does not fit its contents; it was cut short or changed");
        var state = JsonSerializer.Deserialize<TrainingState>(bytes.AsSpan(0, end))!;
        if (state.Recipe != recipe) throw Damaged(path, "it belongs to another recipe or another version of the toy world");
        if (!state.Tensors.SequenceEqual(tensors.Select(t => new Entry(t.Name, t.Value.numel()))))
            throw Damaged(path, "its tensors are not those of this architecture");
        var at = end + 1;
        using var off = no_grad();
        foreach (var (_, value) in tensors)
        {
            using var scope = NewDisposeScope();
            var values = new float[value.numel()];
            Buffer.BlockCopy(bytes, at, values, 0, values.Length * sizeof(float));
            value.copy_(tensor(values, value.shape));
            at += values.Length * sizeof(float);
        }
        return state;
    }

    static BehaviorException Damaged(string path, string why) => new("BHV0505",
        $"Training state '{path}' cannot be resumed: {why}. Delete the file to train from the start: rm '{path}'.");
}
