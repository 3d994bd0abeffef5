using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Copies a checkpoint's tensors into a network, one at a time, straight into its memory. Accounts for every tensor on both sides first.</summary>
sealed class StateDictFiller(VisionModel model, ITensorSource source)
{
    /// <summary>Batch norm's step counter, which files written before PyTorch 0.4.1 lack and inference does not use.</summary>
    const string BatchCounter = "num_batches_tracked";

    readonly Dictionary<string, Tensor> _targets = model.state_dict();

    /// <summary>Fills the network.</summary>
    /// <param name="names">Name in the file by name in the network, for every tensor of the file that is to be used.</param>
    /// <exception cref="BehaviorException">BHV0104, BHV0105; the network is then partly filled and must be thrown away.</exception>
    public void Fill(IReadOnlyDictionary<string, string> names)
    {
        Check(names);
        var problems = new Problems();
        using var quiet = no_grad();
        foreach (var (name, target) in _targets.Where(t => names.ContainsKey(t.Key))) problems.Catch(() => Copy(names[name], target));
        problems.ThrowIfAny();
    }

    void Check(IReadOnlyDictionary<string, string> names)
    {
        var missing = _targets.Keys.Where(k => !names.ContainsKey(k) && !k.EndsWith(BatchCounter, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var unexpected = names.Where(n => !_targets.ContainsKey(n.Key)).Select(n => n.Value).Order(StringComparer.Ordinal).ToList();
        var misfit = names.Where(n => _targets.ContainsKey(n.Key) && Misfit(source.Tensors[n.Value], _targets[n.Key]) is not null)
            .OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => Misfit(source.Tensors[n.Value], _targets[n.Key])!).ToList();
        if (missing.Count + unexpected.Count + misfit.Count == 0) return;
        throw new BehaviorException("BHV0104", $"Weights '{source.Path}' do not fit architecture {model.Architecture}. "
            + $"{List("missing", missing)}; {List("unexpected", unexpected)}; {List("mis-shaped", misfit)}. "
            + "Usual cause: weights of another architecture or with another number of classes. Compare with 'behavior inspect FILE' and correct Architecture or Classes on the Checkpoint item.");
    }

    static string? Misfit(TensorInfo info, Tensor target)
    {
        var floating = info.Type is ElementType.Float16 or ElementType.BFloat16 or ElementType.Float32 or ElementType.Float64;
        if (!info.Shape.SequenceEqual(target.shape)) return $"{info.Name} is [{string.Join(", ", info.Shape)}], expected [{string.Join(", ", target.shape)}]";
        return floating == target.is_floating_point() && info.Type.ToScalarType() is not null ? null : $"{info.Name} is {info.Type.TorchName()}, expected {(target.is_floating_point() ? "a float type" : "an integer type")}";
    }

    static string List(string kind, List<string> names) => names.Count == 0 ? $"0 {kind}" : $"{names.Count} {kind}: {string.Join(", ", names)}";

    void Copy(string name, Tensor target)
    {
        using var scope = NewDisposeScope();
        if (source.Tensors[name].Type.ToScalarType() == target.dtype && target.is_contiguous()) source.ReadBytes(name, target.bytes);
        else target.copy_(source.Read(name));
        if (target.is_floating_point() && !target.sum().isfinite().item<bool>() && !target.isfinite().all().item<bool>())
            throw new BehaviorException("BHV0105", $"Tensor '{name}' of '{source.Path}' holds NaN or infinite values. Usual cause: the training diverged, or the file was damaged. Use an earlier checkpoint.");
    }
}
