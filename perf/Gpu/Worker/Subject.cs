using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formula;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gpu.Worker;

/// <summary>A network with the formula's values, which can be had in any precision on either device, each time from the float32 values.</summary>
sealed class Subject : IDisposable
{
    readonly VisionModel _model;
    readonly Dictionary<string, Tensor> _values;
    readonly Device _device;

    public Subject(string network, Device device) : this(FromFormula(network), device) { }

    public Subject(VisionModel model, Device device)
    {
        using var quiet = no_grad();
        (_model, _device) = (model, device);
        _values = model.state_dict().ToDictionary(v => v.Key, v => v.Value.detach().clone().DetachFromDisposeScope());
    }

    static VisionModel FromFormula(string network)
    {
        using var source = FormulaSource.OfArchitecture(network);
        return CheckpointLoader.Load(network, source);
    }

    /// <summary>The network in a precision, on the measured device unless <paramref name="on"/> says otherwise.</summary>
    public Func<Tensor, Tensor> In(ScalarType precision, Device? on = null)
    {
        using var quiet = no_grad();
        _model.to(on ?? _device).to(precision);
        foreach (var (name, tensor) in _model.state_dict()) tensor.copy_(_values[name]);
        // CLIP's towers classify only with a matrix of texts: their result is the embedding.
        return _model.Classes == 0 ? _model.Pooled : _model.forward;
    }

    public void Dispose()
    {
        _model.Dispose();
        foreach (var value in _values.Values) value.Dispose();
    }
}
