using System.Globalization;
using System.Numerics;
using Behavior.ModelZoo.Formats.Pickle;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>Opens torch's first format: five pickles in a row (magic number, protocol, system information, object, keys), then the storages.</summary>
static class TorchLegacyFormat
{
    const long ProtocolVersion = 1001;
    static readonly BigInteger s_magic = BigInteger.Parse("1950a86a20f9469cfc6c", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public static OpenedFile Open(string path, SafeFileHandle handle, HolderChoice holder)
    {
        var length = RandomAccess.GetLength(handle);
        var limits = new PickleLimits(length);
        using var stream = new FileSlice(handle, path, 0, length);
        if (!Equals(Run("the magic number", PickleRules.Plain, out _), s_magic)) throw new CheckpointException(CheckpointFault.NotACheckpoint, path, "it is a pickle without torch's magic number");
        if (Run("the protocol version", PickleRules.Plain, out _) is not ProtocolVersion)
            throw new CheckpointException(CheckpointFault.Unsupported, path, $"its protocol version is not {ProtocolVersion}");
        CheckSystem(Run("the system information", PickleRules.Plain, out _), path);
        var root = Run("the object", PickleRules.Legacy, out var machine);
        var keys = Keys(Run("the list of keys", PickleRules.Plain, out _), path);
        var state = StateDict.Of(root, path, holder);
        return new(new TorchFile(path, "PyTorch's first format", state, new LegacyStorages(handle, path, stream.Position, keys, machine.Storages)), state.Holder);

        object? Run(string what, PickleRules rules, out Unpickler machine)
        {
            machine = new Unpickler(stream, Math.Min(length, stream.Position + PickleLimits.PickleBytes), path, what, rules, limits);
            return machine.Run();
        }
    }

    static void CheckSystem(object? information, string path)
    {
        if (information is not PickleDictionary system) throw new CheckpointException(CheckpointFault.Structure, path, "its system information is no mapping");
        if (system.Find("little_endian") is not true) throw new CheckpointException(CheckpointFault.Unsupported, path, "it is a big-endian file");
    }

    static List<string> Keys(object? value, string path) =>
        value is PickleList list && list.Items.TrueForAll(i => i is string)
            ? [.. list.Items.Cast<string>()]
            : throw new CheckpointException(CheckpointFault.Structure, path, "its list of storage keys is no list of texts");
}
