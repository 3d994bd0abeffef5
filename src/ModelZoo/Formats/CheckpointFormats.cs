using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>
/// Opens checkpoints by their content, whatever the extension says: safetensors (single or sharded with index), PyTorch's zip archives,
/// its first format, and TorchScript archives. Nothing in a file is ever run.
/// </summary>
static class CheckpointFormats
{
    const int Probe = 512;

    /// <summary>Bytes of the first pickle of torch's first format: its magic number, in the protocol that everybody writes.</summary>
    static readonly byte[] s_legacy = [0x80, 2, 0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19];

    /// <summary>Opens and validates a file.</summary>
    /// <param name="path">The file, or a <c>*.index.json</c> beside its shards.</param>
    /// <param name="holder">Which set of weights is meant, where there are several.</param>
    /// <exception cref="CheckpointException">BHV0110 to BHV0118: the file is refused; the message says where and why.</exception>
    /// <exception cref="Diagnostics.BehaviorException">BHV0102: there is no such file, or it cannot be read. BHV0108: there are several sets, or not the one that is meant.</exception>
    public static OpenedFile Open(string path, HolderChoice holder)
    {
        if (ShardedFile.IsIndex(path)) return new(ShardedFile.Open(path), holder);
        var handle = FileAccess.Open(path);
        try
        {
            var head = new byte[Math.Min(Probe, RandomAccess.GetLength(handle))];
            FileAccess.ReadExactly(handle, path, head, 0, "its first bytes");
            if (head is [(byte)'P', (byte)'K', 3, 4, ..]) return TorchZipFormat.Open(path, handle, holder);
            if (IsLegacy(path, head, handle)) return TorchLegacyFormat.Open(path, handle, holder);
            ForeignContent.Check(path, handle);
            if (!LooksLikeSafetensors(path, head, handle)) throw Unknown(path, head);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
        handle.Dispose();
        return new(SafetensorsFile.Open(path), holder);
    }

    static bool IsLegacy(string path, byte[] head, SafeFileHandle handle) => head.AsSpan().StartsWith(s_legacy) || (head is [0x80, ..] && !LooksLikeSafetensors(path, head, handle));

    static bool LooksLikeSafetensors(string path, byte[] head, SafeFileHandle handle) =>
        (head.Length > 8 && head[8] == '{' && BitConverter.ToUInt64(head) is var size && size <= (ulong)RandomAccess.GetLength(handle))
        || (head.Length > 0 && path.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase));

    static CheckpointException Unknown(string path, byte[] head) => head is [(byte)'P', (byte)'K', ..]
        ? new(CheckpointFault.NotACheckpoint, path, "this zip archive is empty or split")
        : new(CheckpointFault.NotACheckpoint, path, $"no known format begins with the bytes {Convert.ToHexStringLower(head.AsSpan(0, Math.Min(8, head.Length)))}");
}
