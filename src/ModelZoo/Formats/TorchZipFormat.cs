using System.Text;
using Behavior.Diagnostics.Zip;
using Behavior.ModelZoo.Formats.Pickle;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>Opens zip archives of torch 1.6 and newer, TorchScript ones included; the code in those is never read.</summary>
static class TorchZipFormat
{
    public static OpenedFile Open(string path, SafeFileHandle handle, HolderChoice holder)
    {
        var archive = new TorchArchive(handle, path);
        var folder = FindFolder(archive, path);
        CheckByteOrder(archive, folder, path);
        var script = archive.Entries.ContainsKey($"{folder}/constants.pkl");
        var limits = new PickleLimits(RandomAccess.GetLength(handle));
        var pickle = ReadEntry(archive, archive.Entries[$"{folder}/data.pkl"], path, PickleLimits.PickleBytes);
        using var stream = new MemoryStream(pickle);
        var machine = new Unpickler(stream, pickle.Length, path, "data.pkl", script ? PickleRules.TorchScript : PickleRules.Checkpoint, limits);
        var root = machine.Run();
        if (stream.Position != pickle.Length) throw new CheckpointException(CheckpointFault.Structure, path, $"{pickle.Length - stream.Position} bytes follow the end of data.pkl's value");
        var storages = new ZipStorages(archive, folder, path, machine.Storages.Values);
        var state = script ? StateDict.OfModules(root, path, holder) : StateDict.Of(root, path, holder);
        return new(new TorchFile(path, script ? "TorchScript archive" : "PyTorch zip archive", state, storages), state.Holder);
    }

    /// <summary>The one folder that directly holds <c>data.pkl</c>.</summary>
    static string FindFolder(TorchArchive archive, string path)
    {
        var objects = archive.Entries.Keys.Where(n => n.EndsWith("/data.pkl", StringComparison.Ordinal) && n.AsSpan().Count('/') == 1).ToList();
        if (objects.Count > 1) throw new CheckpointException(CheckpointFault.Structure, path, $"the archive holds {objects.Count} objects: {string.Join(", ", objects)}");
        return objects.Count == 1 ? objects[0][..^"/data.pkl".Length] : throw ForeignContent.OfZip(path, archive.Entries.Keys);
    }

    static void CheckByteOrder(TorchArchive archive, string folder, string path)
    {
        if (!archive.Entries.TryGetValue($"{folder}/byteorder", out var entry)) return;
        var order = Encoding.ASCII.GetString(ReadEntry(archive, entry, path, 64)).Trim();
        if (order != "little") throw new CheckpointException(CheckpointFault.Unsupported, path, $"its byte order is '{order}'; little is read");
    }

    static byte[] ReadEntry(TorchArchive archive, ZipEntry entry, string path, long most)
    {
        if (entry.Size > most) throw new CheckpointException(CheckpointFault.Size, path, $"entry '{entry.Name}' has {entry.Size} bytes, more than {most}");
        var bytes = new byte[entry.Size];
        archive.Read(entry, bytes);
        return bytes;
    }
}
