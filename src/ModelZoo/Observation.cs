using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo;

/// <summary>Observers set on the layers of one model, taken off again on disposal.</summary>
sealed class Observation : IDisposable
{
    readonly List<Layer> _observed = [];

    public Observation(IEnumerable<(string name, nn.Module module)> modules, Action<string, ActivationKind, Tensor> sink, Func<string, bool> wanted)
    {
        foreach (var (name, module) in modules)
        {
            if (module is not Layer layer || !wanted(name)) continue;
            if (layer.Observer is not null)
            {
                Dispose();
                throw new InvalidOperationException($"'{name}' is observed already: dispose the first observation before the next.");
            }
            layer.Observer = output => sink(name, layer.Kind, output);
            _observed.Add(layer);
        }
    }

    /// <summary>Whether anything is observed still.</summary>
    public bool IsActive => _observed.Count > 0;

    public void Dispose()
    {
        foreach (var layer in _observed) layer.Observer = null;
        _observed.Clear();
    }
}
