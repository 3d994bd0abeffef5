using TorchSharp;

namespace Behavior.ModelZoo.Formats;

/// <summary>
/// An open checkpoint: what tensors it holds, and their values one at a time. Opening validates everything that can be validated
/// without reading the values. Not thread-safe.
/// </summary>
public interface ITensorSource : IDisposable
{
    /// <summary>The file's path, for messages.</summary>
    string Path { get; }

    /// <summary>The format's name, for example <c>safetensors</c>.</summary>
    string Format { get; }

    /// <summary>Every tensor of the state dict by name, in file order.</summary>
    IReadOnlyDictionary<string, TensorInfo> Tensors { get; }

    /// <summary>Texts that the file carries beside the tensors.</summary>
    IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads the elements in row-major order, little-endian, without gaps.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="destination">Exactly <see cref="TensorInfo.Bytes"/> bytes.</param>
    void ReadBytes(string name, Span<byte> destination);
}
