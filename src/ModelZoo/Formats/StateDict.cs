using Behavior.ModelZoo.Formats.Pickle;

namespace Behavior.ModelZoo.Formats;

/// <summary>The weights inside a file's object, under whatever key they lie.</summary>
sealed class StateDict
{
    readonly Dictionary<string, PickleTensor> _tensors = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    readonly List<string> _others = [];
    readonly object? _root;

    StateDict(object? root) => _root = root;

    public IReadOnlyDictionary<string, PickleTensor> Tensors => _tensors;

    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    public IReadOnlyList<string> Others => _others;

    public IEnumerable<(IReadOnlyList<object> Path, PickleTensor Tensor)> Everything => PickleWalk.Tensors(_root);

    /// <summary>What of the choice of a holder is left to the names.</summary>
    public HolderChoice Holder { get; private init; }

    /// <summary>Finds the state dict.</summary>
    /// <param name="root">The file's object.</param>
    /// <param name="path">For messages.</param>
    /// <param name="holder">Which one is meant, where there are several.</param>
    /// <exception cref="HolderException">BHV0108: there are several, or not the one that is meant.</exception>
    public static StateDict Of(object? root, string path, HolderChoice holder)
    {
        if (root is not PickleDictionary mapping) throw new CheckpointException(CheckpointFault.Structure, path, "its object is no mapping of names to tensors");
        var held = new StateDictHolders(path, mapping);
        var (found, rest) = held.Choose(holder);
        var state = new StateDict(root) { Holder = rest };
        state._metadata["state_dict_path"] = string.Join('/', found.Keys);
        if (held.Rivals.Count > 1) state._metadata["holders"] = string.Join(", ", held.Rivals.Take(20).Select(r => r.Shown));
        state.Take(found.Mapping, path);
        return state;
    }

    /// <summary>The tensors of a TorchScript archive's module tree.</summary>
    public static StateDict OfModules(object? root, string path, HolderChoice holder)
    {
        var state = new StateDict(root) { Holder = holder };
        new PickleModules(path, state._tensors, state._metadata).Walk(root);
        state._metadata["state_dict_path"] = "";
        return state;
    }

    void Take(PickleDictionary mapping, string path)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            if (value is not PickleTensor tensor) _others.Add(key?.ToString() ?? "None");
            else if (key is string name) _tensors[name] = tensor;
            else throw new CheckpointException(CheckpointFault.Structure, path, "a tensor of the state dict stands under a key that is no text");
        }
    }
}
