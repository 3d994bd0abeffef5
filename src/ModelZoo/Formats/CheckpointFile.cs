using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>
/// Opens checkpoints by their content, whatever the extension says: safetensors (single or sharded with index), PyTorch's zip archives,
/// its first format, and TorchScript archives. Nothing in a file is ever run.
/// </summary>
public static class CheckpointFile
{
    const int Probe = 512;

    /// <summary>Opens and validates a file.</summary>
    /// <param name="path">The file, or a <c>*.index.json</c> beside its shards.</param>
    /// <param name="holder">The key of the state dict in a PyTorch file, such as <c>model_ema</c>; the usual one when null.</param>
    /// <exception cref="CheckpointException">BHV0110 to BHV0118: the file is refused; the message says where and why.</exception>
    /// <exception cref="Diagnostics.BehaviorException">BHV0102: there is no such file, or it cannot be read.</exception>
    public static ITensorSource Open(string path, string? holder = null)
    {
        if (ShardedFile.IsIndex(path)) return ShardedFile.Open(path);
        var handle = FileAccess.Open(path);
        try
        {
            var head = new byte[Math.Min(Probe, RandomAccess.GetLength(handle))];
            FileAccess.ReadExactly(handle, path, head, 0, "its first bytes");
            if (head is [(byte)'P', (byte)'K', 3, 4, ..]) return TorchZipFormat.Open(path, handle, holder);
            if (head is [0x80, ..] && !LooksLikeSafetensors(path, head, handle)) return TorchLegacyFormat.Open(path, handle, holder);
            if (!LooksLikeSafetensors(path, head, handle)) throw Unknown(path, head);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
        handle.Dispose();
        return SafetensorsFile.Open(path);
    }

    static bool LooksLikeSafetensors(string path, byte[] head, SafeFileHandle handle) =>
        (head.Length > 8 && head[8] == '{' && BitConverter.ToUInt64(head) is var size && size <= (ulong)RandomAccess.GetLength(handle))
        || (head.Length > 0 && path.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase));

    static CheckpointException Unknown(string path, byte[] head) => head switch
    {
        [] => new(CheckpointFault.NotACheckpoint, path, "the file is empty"),
        _ when head.Length > 262 && head.AsSpan(257, 5).SequenceEqual("ustar"u8) => new(CheckpointFault.Unsupported, path, "this is a tar archive, perhaps the format of torch 0.1"),
        [(byte)'P', (byte)'K', ..] => new(CheckpointFault.NotACheckpoint, path, "this zip archive is empty or split"),
        _ when head.AsSpan().StartsWith("version https://git-lfs"u8) => new(CheckpointFault.NotACheckpoint, path, "this is a Git LFS pointer; run 'git lfs pull'"),
        [0x1f, 0x8b, ..] => new(CheckpointFault.NotACheckpoint, path, "this is a gzip file; unpack it first"),
        _ => new(CheckpointFault.NotACheckpoint, path, $"no known format begins with the bytes {Convert.ToHexStringLower(head.AsSpan(0, Math.Min(8, head.Length)))}"),
    };
}
