using Behavior.ModelZoo.Formats.Pickle;

namespace Behavior.ModelZoo.Formats;

/// <summary>
/// Every state dict in a file's object, whatever its key: mappings that directly hold tensors under texts, up to four keys deep. States of optimizers are none.
/// Where one alone looks like weights it is the one; where several do, nothing is guessed.
/// </summary>
sealed class StateDictHolders
{
    const int Deepest = 4, MostCompared = 100;

    /// <summary>Keys of an optimizer's state for one parameter, some of which have the parameter's shape.</summary>
    static readonly HashSet<string> s_moments = new(StringComparer.Ordinal)
    {
        "exp_avg", "exp_avg_sq", "max_exp_avg_sq", "exp_inf", "exp_avg_diff", "momentum_buffer", "square_avg", "grad_avg", "acc_delta", "sum", "prev", "step", "step_size", "ax", "mu", "eta",
    };

    readonly string _path;
    readonly List<HeldStateDict> _all = [];

    public StateDictHolders(string path, PickleDictionary root)
    {
        _path = path;
        if (root.Entries.FirstOrDefault(e => ReferenceEquals(e.Value, root)) is { Key: { } key, Value: not null })
            throw new CheckpointException(CheckpointFault.Structure, path, $"the mapping under '{key}' is the object itself");
        Search(root, [], new(ReferenceEqualityComparer.Instance));
        if (_all.Count == 0) throw new CheckpointException(CheckpointFault.Structure, path, "there are no tensors in its object");
        var most = _all.Max(h => h.Rank);
        foreach (var held in _all.Where(h => h.Rank == most))
            if (Rivals.Count >= MostCompared || !Rivals.Exists(r => r.IsSameAs(held))) Rivals.Add(held);
    }

    /// <summary>The state dicts among which somebody has to choose, in file order; one where there is no choice.</summary>
    public List<HeldStateDict> Rivals { get; } = [];

    /// <summary>The one that is meant, and what of the choice is left to its names.</summary>
    /// <exception cref="HolderException">BHV0108: there are several and none is named, or the named one is not there.</exception>
    public (HeldStateDict Found, HolderChoice Left) Choose(HolderChoice holder)
    {
        if (holder.Wanted.Length == 0) return Rivals.Count == 1 ? (Rivals[0], holder) : throw new HolderException(_path, Shown());
        if (Rivals.Count == 1 && holder.Wanted == HolderChoice.Top) return (Rivals[0], holder); // of its names those without a prefix
        if (_all.Find(h => h.Name == holder.Wanted) is { } exact) return (exact, new("", Prefix(exact)));
        if (_all.Where(h => h.Keys.Count > 0 && holder.Wanted.StartsWith(h.Name + ".", StringComparison.Ordinal)).MaxBy(h => h.Name.Length) is { } longest)
            return (longest, new(holder.Wanted[(longest.Name.Length + 1)..], Prefix(longest)));
        if (Rivals.Count == 1) return (Rivals[0], holder);
        if (Rivals.Find(r => r.Tensors.Exists(t => t.Key is string name && name.StartsWith(holder.Wanted + ".", StringComparison.Ordinal))) is { Keys.Count: 0 } top) return (top, holder);
        throw new HolderException(_path, Shown(), holder.Wanted);
    }

    List<WeightsHolder> Shown() => [.. Rivals.Select(r => r.Shown)];

    string Prefix(HeldStateDict held) => held.Keys.Count == 0 ? "" : held.Name + ".";

    void Search(PickleDictionary mapping, List<string> keys, HashSet<object> seen)
    {
        if (!seen.Add(mapping) || IsOptimizer(mapping)) return;
        if (mapping.Entries.Exists(e => e is { Key: string, Value: PickleTensor }) && !IsMoments(mapping)) _all.Add(new([.. keys], mapping));
        if (keys.Count == Deepest) return;
        foreach (var (key, value) in mapping.Entries)
            if (key is string name && value is PickleDictionary inner && !IsOptimizer(name)) Search(inner, [.. keys, name], seen);
    }

    static bool IsOptimizer(string key) =>
        key is "optim" or "opt" || key.StartsWith("optim_", StringComparison.OrdinalIgnoreCase) || key.Contains("optimizer", StringComparison.OrdinalIgnoreCase);

    static bool IsOptimizer(PickleDictionary mapping) => mapping.Find("param_groups") is not null && mapping.Find("state") is not null;

    static bool IsMoments(PickleDictionary mapping) => mapping.Entries.Where(e => e.Value is PickleTensor).All(e => e.Key is string name && s_moments.Contains(name));
}
