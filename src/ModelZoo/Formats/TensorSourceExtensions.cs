using Behavior.ModelZoo.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Formats;

/// <summary>Tensors out of an open checkpoint.</summary>
public static class TensorSourceExtensions
{
    /// <summary>Reads one tensor in its own element type; it belongs to the caller.</summary>
    /// <exception cref="CheckpointException">The tensor cannot be read; unsupported where torch has no such element type.</exception>
    /// <exception cref="KeyNotFoundException">No tensor has this name.</exception>
    public static Tensor Read(this ITensorSource source, string name)
    {
        var info = source.Tensors[name];
        var type = info.Type.ToScalarType()
            ?? throw new CheckpointException(CheckpointFault.Unsupported, source.Path, $"tensor '{name}' has element type {info.TypeName}, which cannot be computed with here");
        InstalledTorch.Use();
        var result = empty([.. info.Shape], type);
        try { source.ReadBytes(name, result.bytes); }
        catch
        {
            result.Dispose();
            throw;
        }
        return result;
    }
}
