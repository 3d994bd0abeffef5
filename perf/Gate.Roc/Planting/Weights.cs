using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>The tensors of a CIFAR ResNet in memory, to be changed and written to a file.</summary>
sealed class Weights : IDisposable
{
    /// <summary>What batch normalisation adds to a variance.</summary>
    public const double Epsilon = 1e-5;

    readonly Dictionary<string, Tensor> _tensors;

    public Weights(IEnumerable<KeyValuePair<string, Tensor>> tensors) => _tensors = tensors.ToDictionary(t => t.Key, t => t.Value.DetachFromDisposeScope(), StringComparer.Ordinal);

    /// <summary>Reads every tensor of a file.</summary>
    public static Weights Of(string path)
    {
        using var source = CheckpointFile.Open(path);
        return new(source.Tensors.Keys.Select(n => KeyValuePair.Create(n, source.Read(n))));
    }

    /// <summary>A tensor; one that is put in its place becomes its own.</summary>
    public Tensor this[string name]
    {
        get => _tensors[name];
        set
        {
            if (ReferenceEquals(_tensors.GetValueOrDefault(name), value)) return;
            _tensors.GetValueOrDefault(name)?.Dispose();
            _tensors[name] = value.DetachFromDisposeScope();
        }
    }

    /// <summary>Names and tensors.</summary>
    public IReadOnlyDictionary<string, Tensor> All => _tensors;

    /// <summary>Every name.</summary>
    public IReadOnlyList<string> Names => [.. _tensors.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The kernels of convolutions.</summary>
    public IEnumerable<string> Kernels => Names.Where(n => _tensors[n].dim() == 4);

    /// <summary>Kernels and the head's matrix: what is pruned and quantised.</summary>
    public IEnumerable<string> Matrices => [.. Kernels, Head];

    /// <summary>The head's matrix.</summary>
    public static string Head => "linear.weight";

    /// <summary>The head's biases.</summary>
    public static string HeadBias => "linear.bias";

    /// <summary>Batch normalisations by their prefix, such as <c>layer1.0.bn1</c>.</summary>
    public IEnumerable<string> Norms => Names.Where(n => n.EndsWith(".running_mean", StringComparison.Ordinal)).Select(n => n[..^".running_mean".Length]);

    /// <summary>Residual blocks by their prefix, such as <c>layer1.0</c>.</summary>
    public IEnumerable<string> Blocks => Norms.Where(n => n.EndsWith(".bn2", StringComparison.Ordinal)).Select(n => n[..^".bn2".Length]);

    /// <summary>Puts something else in the place of every tensor of these names.</summary>
    public void Replace(IEnumerable<string> names, Func<Tensor, Tensor> by)
    {
        foreach (var name in names.ToList()) this[name] = by(this[name]);
    }

    public void Dispose()
    {
        foreach (var tensor in _tensors.Values) tensor.Dispose();
    }
}
