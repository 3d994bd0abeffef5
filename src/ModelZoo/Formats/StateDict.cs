using Behavior.ModelZoo.Formats.Pickle;

namespace Behavior.ModelZoo.Formats;

/// <summary>The weights inside a file's object, by the conventions of those who publish them.</summary>
sealed class StateDict
{
    static readonly string[] s_holders = ["model", "state_dict", "model_state_dict", "module"];
    static readonly string[] s_averaged = ["model_ema", "state_dict_ema", "ema"];
    const string Prefix = "module.";

    readonly Dictionary<string, PickleTensor> _tensors = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    readonly List<string> _others = [];
    readonly object? _root;

    StateDict(object? root) => _root = root;

    public IReadOnlyDictionary<string, PickleTensor> Tensors => _tensors;

    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    public IReadOnlyList<string> Others => _others;

    public IEnumerable<(IReadOnlyList<object> Path, PickleTensor Tensor)> Everything => PickleWalk.Tensors(_root);

    /// <summary>Finds the state dict: under the first of the usual keys whose value directly holds a tensor, else the object itself.</summary>
    /// <param name="root">The file's object.</param>
    /// <param name="path">For messages.</param>
    /// <param name="holder">A key to take instead, such as <c>model_ema</c>; null for the usual ones.</param>
    public static StateDict Of(object? root, string path, string? holder)
    {
        if (root is not PickleDictionary mapping) throw new CheckpointException(CheckpointFault.Structure, path, "its object is no mapping of names to tensors");
        var state = new StateDict(root);
        var key = holder ?? s_holders.FirstOrDefault(k => HoldsTensors(mapping.Find(k)));
        var found = key is null ? mapping : mapping.Find(key) as PickleDictionary;
        if (!HoldsTensors(found)) throw new CheckpointException(CheckpointFault.Structure, path, holder is null ? "there are no tensors in its object" : $"there are no tensors under '{holder}'");
        if (key is not null && ReferenceEquals(found, mapping)) throw new CheckpointException(CheckpointFault.Structure, path, $"the mapping under '{key}' is the object itself");
        state._metadata["state_dict_path"] = key ?? "";
        if (holder is null && s_averaged.FirstOrDefault(k => HoldsTensors(mapping.Find(k))) is { } averaged) state._metadata["averaged"] = averaged;
        state.Take(found!, path);
        return state;
    }

    /// <summary>The tensors of a TorchScript archive's module tree.</summary>
    public static StateDict OfModules(object? root, string path)
    {
        var state = new StateDict(root);
        new PickleModules(path, state._tensors, state._metadata).Walk(root);
        state._metadata["state_dict_path"] = "";
        return state;
    }

    static bool HoldsTensors(object? value) => value is PickleDictionary mapping && mapping.Entries.Exists(e => e.Value is PickleTensor);

    void Take(PickleDictionary mapping, string path)
    {
        var prefixed = mapping.Entries.Where(e => e.Value is PickleTensor).All(e => e.Key is string name && name.StartsWith(Prefix, StringComparison.Ordinal));
        _metadata["stripped_prefix"] = prefixed ? Prefix : "";
        foreach (var (key, value) in mapping.Entries)
        {
            if (value is not PickleTensor tensor)
            {
                _others.Add(key?.ToString() ?? "None");
                continue;
            }
            if (key is not string name) throw new CheckpointException(CheckpointFault.Structure, path, "a tensor of the state dict stands under a key that is no text");
            _tensors[prefixed ? name[Prefix.Length..] : name] = tensor;
        }
    }
}
