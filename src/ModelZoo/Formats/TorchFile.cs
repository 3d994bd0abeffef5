using System.Globalization;
using Behavior.ModelZoo.Formats.Pickle;

namespace Behavior.ModelZoo.Formats;

/// <summary>
/// An open PyTorch file in any of its three formats. Its object was understood by a restricted unpickler: nothing in it was run.
/// Values are read one tensor at a time. Not thread-safe.
/// </summary>
public sealed class TorchFile : ITensorSource
{
    readonly IStorageReader _storages;
    readonly StateDict _state;
    (PickleStorage Storage, byte[] Bytes)? _last;

    internal TorchFile(string path, string format, StateDict state, IStorageReader storages)
    {
        (Path, Format, _state, _storages) = (path, format, state, storages);
        Tensors = state.Tensors.ToDictionary(t => t.Key, t => new TensorInfo(t.Key, t.Value.Type, t.Value.Shape), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public string Format { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TensorInfo> Tensors { get; }

    /// <summary>
    /// Where the state dict was found (<c>state_dict_path</c>), which others lie beside it (<c>holders</c>), and plain values of a TorchScript archive.
    /// </summary>
    public IReadOnlyDictionary<string, string> Metadata => _state.Metadata;

    /// <summary>Names of the state dict's entries that are no tensors, in file order.</summary>
    public IReadOnlyList<string> Others => _state.Others;

    /// <summary>Every tensor anywhere in the object, the optimizer's and averaged weights included, in file order.</summary>
    public IEnumerable<NestedTensor> Everything => _state.Everything.Select(t =>
        new NestedTensor([.. t.Path.Select(k => Convert.ToString(k, CultureInfo.InvariantCulture)!)], t.Tensor.Type, t.Tensor.Shape, () => ReadAll(t.Tensor)));

    byte[] ReadAll(PickleTensor tensor)
    {
        var bytes = new byte[Sizes.Product(tensor.Shape, tensor.Type.Size())!.Value];
        Read(tensor, bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public void ReadBytes(string name, Span<byte> destination) => Read(_state.Tensors[name], destination);

    void Read(PickleTensor tensor, Span<byte> destination)
    {
        if (destination.Length == 0) return;
        var whole = tensor.Offset == 0 && destination.Length == tensor.Storage.Bytes && StridedCopy.IsContiguous(tensor.Shape, tensor.Strides);
        if (whole) _storages.Read(tensor.Storage, destination);
        else StridedCopy.Copy(Bytes(tensor.Storage), tensor.Offset, tensor.Shape, tensor.Strides, tensor.Type.Size(), destination);
    }

    /// <summary>A storage's bytes; the last one is kept, because tensors that share a storage come one after the other.</summary>
    byte[] Bytes(PickleStorage storage)
    {
        if (_last is { } last && last.Storage == storage) return last.Bytes;
        if (storage.Bytes > Array.MaxLength)
            throw new CheckpointException(CheckpointFault.Unsupported, Path, $"storage '{storage.Key}' of {storage.Bytes} bytes is shared or strided, and more than 2 GB of those are not read");
        var bytes = new byte[storage.Bytes];
        _storages.Read(storage, bytes);
        _last = (storage, bytes);
        return bytes;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _storages.Dispose();
}
