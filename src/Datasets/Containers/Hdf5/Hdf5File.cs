using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>
/// The datasets of numbers in the root group of an HDF5 file, in the forms that h5py writes unless told otherwise: compact, contiguous, or in chunks that are
/// indexed by a tree of version 1, deflated and shuffled or not. Links, files of others and committed types are refused by name, never followed. Safe for
/// several threads. Source: HDF5 File Format Specification, version 3.0.
/// </summary>
public sealed class Hdf5File
{
    const int Compact = 0, Contiguous = 1, Chunked = 2;

    readonly Hdf5Input _input;
    readonly Dictionary<string, long> _names;

    /// <summary>Reads which names there are.</summary>
    /// <param name="bytes">The file, which must stay open as long as its arrays are read.</param>
    /// <exception cref="BehaviorException">BHV0302: it is no such file, damaged, or shorter than it says itself. BHV0303: it keeps its names in a way that is not read.</exception>
    public Hdf5File(IBytes bytes)
    {
        (_input, var root) = Hdf5Superblock.Read(bytes);
        _names = Hdf5Group.Read(_input, root);
    }

    /// <summary>The names in its root group.</summary>
    public IReadOnlyCollection<string> Names => _names.Keys;

    /// <summary>Opens a dataset. Chunks are unpacked when their numbers are asked for; those of about two rows are kept.</summary>
    /// <exception cref="BehaviorException">
    /// BHV0303: there is none of that name (the message lists those that there are), it is no dataset of numbers, or in a form that is not read. BHV0302: it is cut or damaged.
    /// </exception>
    public NumberArray this[string name]
    {
        get
        {
            if (!_names.TryGetValue(name, out var at)) throw BytesException.Unlike(_input.Name, $"it has no dataset {name}; it has {Listed.Of(Names)}.");
            var full = $"{_input.Name}!{name}";
            if (at == Hdf5Input.Undefined) throw BytesException.Unlike(full, "it is a link to another name or file, and links are never followed.");
            var messages = Hdf5Header.Read(_input, at);
            if (messages.All(message => message.Type != Hdf5Message.Layout)) throw BytesException.Unlike(full, "it is a group, and a dataset is wanted.");
            if (messages.Any(message => message.Type == Hdf5Message.ExternalFiles)) throw BytesException.Unlike(full, "its numbers lie in other files, which are never opened.");
            return Dataset(messages, full);
        }
    }

    NumberArray Dataset(List<Hdf5Message> messages, string name)
    {
        var shape = Hdf5Space.Read(_input, Hdf5Header.Need(_input, messages, Hdf5Message.Space, "its sizes"), name);
        var (type, isBigEndian) = Hdf5Types.Read(_input, Hdf5Header.Need(_input, messages, Hdf5Message.ElementType, "its type").Start, name);
        var layout = Hdf5Header.Need(_input, messages, Hdf5Message.Layout, "its layout").Start;
        var filters = messages.Any(message => message.Type == Hdf5Message.Filters)
            ? Hdf5Filters.Read(_input, Hdf5Header.Need(_input, messages, Hdf5Message.Filters, "its filters").Start, name)
            : Hdf5Filters.None;
        return new(Content(layout, shape, type.Size(), filters, name), type, shape, isColumnMajor: false, isBigEndian);
    }

    IBytes Content(long layout, long[] shape, int element, Hdf5Filters filters, string name)
    {
        var (version, kind) = (_input.UInt8(layout), _input.UInt8(layout + 1));
        return (version, kind) switch
        {
            (3 or 4, Compact) => _input.Part(layout + 4, _input.UInt16(layout + 2), name),
            (3 or 4, Contiguous) => _input.Part(_input.Int64(layout + 2), _input.Int64(layout + 10), name),
            (3, Chunked) when shape.Length > 0 => new Hdf5Chunks(_input, _input.Int64(layout + 3), shape, Chunk(layout, shape.Length, element, name), element, filters, name),
            _ => throw BytesException.Unlike(name, $"its layout is of HDF5's version {version} and class {kind}, which is not read. Write it again with h5py's libver='earliest'."),
        };
    }

    long[] Chunk(long layout, int rank, int element, string name)
    {
        const int Sizes = 11;
        var (stored, size) = (_input.UInt8(layout + 2), _input.UInt32(layout + Sizes + 4 * rank));
        if (stored != rank + 1 || size != element) throw BytesException.Damaged(name, $"its chunks have {stored - 1} dimensions and elements of {size} bytes, and the dataset {rank} and {element}");
        return [.. Enumerable.Range(0, rank).Select(i => (long)_input.UInt32(layout + Sizes + 4 * i))];
    }
}
