using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>
/// Copies a checkpoint's tensors into a network, one at a time and where possible straight into its memory. Accounts for every tensor
/// on both sides before it reads the first.
/// </summary>
sealed class StateDictFiller(VisionModel model, ITensorSource source, ICheckpointLayout? layout)
{
    readonly Dictionary<string, Tensor> _targets = model.state_dict();
    readonly PositionRows? _positions = PositionRows.Of(model);

    /// <summary>Whether positions of another grid are resampled.</summary>
    public bool Resamples { get; init; }

    /// <summary>Whether features are all that is wanted, so that the classifier may be missing.</summary>
    public bool Features { get; init; }

    /// <summary>Fills the network.</summary>
    /// <exception cref="BehaviorException">BHV0104, BHV0105; the network is then partly filled and must be thrown away.</exception>
    public void Fill()
    {
        var moves = CheckpointLayouts.Moves(source, layout);
        var classifier = new StateDictAccount(model.Architecture, source, layout, _targets) { Positions = _positions, Resamples = Resamples, Features = Features }.Check(moves);
        var problems = new Problems();
        using var quiet = no_grad();
        foreach (var (name, place) in moves)
            if (_targets.TryGetValue(place.Target!, out var target)) problems.Catch(() => Copy(name, place, target));
        problems.ThrowIfAny();
        if (classifier.Count > 0) LeaveOut(classifier);
    }

    /// <summary>Class scores of a network without its classifier are an error; where somebody gets past that, they are NaN and never a number.</summary>
    void LeaveOut(IReadOnlyList<string> classifier)
    {
        foreach (var name in classifier) _targets[name].fill_(double.NaN);
        model.HasClassifier = false;
    }

    void Copy(string name, Placement place, Tensor target)
    {
        if (TensorHash.IsCount(place.Target!) && source.Tensors[name].Type.ToScalarType() != target.dtype) return; // whatever its type, nobody reads it
        using var scope = NewDisposeScope();
        var rows = place.Parts == 1 ? target : target.chunk(place.Parts, 0)[place.Part];
        var resampled = Resamples && _positions is { } positions && positions.Name == place.Target && !positions.Fits(source.Tensors[name].Shape);
        var direct = !resampled && !place.Transpose && place.Parts == 1 && source.Tensors[name].Type.ToScalarType() == target.dtype && target.is_contiguous();
        if (direct) source.ReadBytes(name, target.bytes);
        else
        {
            var value = source.Read(name);
            if (resampled) value = _positions!.Resample(value);
            rows.copy_(place.Transpose ? value.t() : value.view(rows.shape));
        }
        if (rows.is_floating_point() && !rows.sum().isfinite().item<bool>() && !rows.isfinite().all().item<bool>())
            throw new BehaviorException("BHV0105",
                $"Tensor '{name}' of '{source.Path}' holds NaN or infinite values."
                + " Usual cause: the training diverged, or the file was damaged. Use an earlier checkpoint.");
    }
}
