using Behavior.Diagnostics;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Formats;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Text;

/// <summary>Classifier matrices on disk, found again by what they were computed from: weights, vocabulary, class names and templates.</summary>
/// <param name="folder">Where they are kept; made on first use.</param>
public sealed class ZeroShotCache(string folder)
{
    const string TensorName = "classifier";

    /// <summary>The matrix, read if it is there and computed and kept if not. A damaged file is replaced.</summary>
    /// <param name="model">A CLIP model with its weights.</param>
    /// <param name="weightsHash">The SHA-256 of those weights' file.</param>
    /// <param name="tokenizer">The tokenizer that belongs to it.</param>
    /// <param name="classes">Class names.</param>
    /// <param name="templates">Texts with <c>{}</c> where the name goes.</param>
    /// <returns><c>[EmbeddingSize, classes]</c>.</returns>
    public Tensor Classifier(ClipModel model, string weightsHash, ClipTokenizer tokenizer, IReadOnlyList<string> classes, IReadOnlyList<string> templates)
    {
        var file = Path.Combine(folder, Key(model.Architecture, weightsHash, tokenizer.Vocabulary.Fingerprint, classes, templates) + ".safetensors");
        if (Read(file, model.EmbeddingSize, classes.Count) is { } known) return known;
        var computed = ZeroShot.Classifier(model, tokenizer, classes, templates);
        Directory.CreateDirectory(folder);
        SafetensorsWriter.Write(file, [new(TensorName, computed)]);
        return computed;
    }

    static Tensor? Read(string file, long rows, long columns)
    {
        if (!File.Exists(file)) return null;
        try
        {
            using var source = SafetensorsFile.Open(file);
            return source.Tensors.TryGetValue(TensorName, out var info) && info.Shape.SequenceEqual([rows, columns]) ? source.Read(TensorName) : null;
        }
        catch (CheckpointException) { return null; }
    }

    static string Key(string architecture, string weights, string vocabulary, IReadOnlyList<string> classes, IReadOnlyList<string> templates) =>
        TextHash.OfParts(["zero-shot/1", architecture, weights, vocabulary, $"{classes.Count}", .. classes, .. templates]);
}
