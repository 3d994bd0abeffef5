using System.Runtime.InteropServices;
using System.Text.Json;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Layers;

namespace Behavior.Evaluation.Storage;

/// <summary>Features and activations as safetensors, float32 [samples, width]: the tensor <c>features</c>, or one tensor a layer, listed in order in the metadata.</summary>
static class TensorFile
{
    const string Features = "features", Layers = "layers", Answers = "answers", Classifier = "classifier";

    sealed record Layer(string Name, ActivationKind Kind, double Depth);

    public static void WriteFeatures(string path, FeatureTable table) =>
        SafetensorsWriter.WriteMatrices(path, [(Features, table.Width, table.Values)], EntryMetadata.Of(table.Checkpoint, table.Benchmark, table.Samples.Count, table.Provenance));

    public static void WriteActivations(string path, Activations activations) =>
        SafetensorsWriter.WriteMatrices(path, activations.Layers.Select(l => (l.Name, l.Width, l.Values)), EntryMetadata.Of(activations.Checkpoint, activations.Benchmark, activations.Samples.Count,
            activations.Provenance, (Layers, JsonSerializer.Serialize(activations.Layers.Select(l => new Layer(l.Name, l.Kind, l.Depth))))));

    public static void WriteAnswers(string path, int[] answers, FeatureTable of, string method) =>
        SafetensorsWriter.WriteMatrices(path, [(Answers, 1, [.. answers.Select(a => (float)a)])], EntryMetadata.Of(of.Checkpoint, of.Benchmark, answers.Length, of.Provenance, ("method", method)));

    public static void WriteMatrix(string path, int columns, float[] values, string checkpoint) =>
        SafetensorsWriter.WriteMatrices(path, [(Classifier, columns, values)], new Dictionary<string, string> { ["checkpoint"] = checkpoint });

    /// <summary>A matrix, row-major; null when the file holds one of another shape.</summary>
    public static float[]? ReadMatrix(string path, int rows, int columns)
    {
        using var file = SafetensorsFile.Open(path);
        return Read(file, Classifier, rows) is var (width, values) && width == columns ? values : null;
    }

    /// <summary>The answers of a method; null when the file holds something else.</summary>
    public static int[]? ReadAnswers(string path)
    {
        using var file = SafetensorsFile.Open(path);
        return file.Tensors.TryGetValue(Answers, out var info) && Read(file, Answers, (int)info.Shape[0]) is var (_, values) ? [.. values.Select(v => (int)v)] : null;
    }

    /// <summary>The features, row-major; null when the file holds another number of rows.</summary>
    public static float[]? ReadFeatures(string path, int rows)
    {
        using var file = SafetensorsFile.Open(path);
        return Read(file, Features, rows) is var (_, values) ? values : null;
    }

    /// <summary>The layers in the order in which they compute; null when the file holds another number of rows.</summary>
    public static IReadOnlyList<LayerActivation>? ReadActivations(string path, int rows)
    {
        using var file = SafetensorsFile.Open(path);
        var layers = new List<LayerActivation>();
        foreach (var layer in JsonSerializer.Deserialize<Layer[]>(file.Metadata[Layers])!)
        {
            if (Read(file, layer.Name, rows) is not var (width, values)) return null;
            layers.Add(new(layer.Name, layer.Kind, layer.Depth, width, values));
        }
        return layers;
    }

    public static IReadOnlyDictionary<string, string> ReadMetadata(string path)
    {
        using var file = SafetensorsFile.Open(path);
        return file.Metadata;
    }

    static (int Width, float[] Values)? Read(SafetensorsFile file, string name, int rows)
    {
        if (!file.Tensors.TryGetValue(name, out var info) || info.Shape is not [var found, var width] || found != rows) return null;
        var values = new float[found * width];
        file.ReadBytes(name, MemoryMarshal.AsBytes(values.AsSpan()));
        return ((int)width, values);
    }
}
