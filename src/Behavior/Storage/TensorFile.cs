using System.Runtime.InteropServices;
using System.Text.Json;
using Behavior.Evaluation;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Formats;
using TorchSharp;

namespace Behavior.Storage;

/// <summary>Features and activations as safetensors, float32 [samples, width]: the tensor <c>features</c>, or one tensor a layer, listed in order in the metadata.</summary>
static class TensorFile
{
    const string Features = "features", Layers = "layers";

    sealed record Layer(string Name, ActivationKind Kind, double Depth);

    public static void WriteFeatures(string path, FeatureTable table) =>
        Write(path, [(Features, table.Width, table.Values)], EntryMetadata.Of(table.Checkpoint, table.Benchmark, table.Samples.Count, table.Provenance));

    public static void WriteActivations(string path, Activations activations) =>
        Write(path, activations.Layers.Select(l => (l.Name, l.Width, l.Values)), EntryMetadata.Of(activations.Checkpoint, activations.Benchmark, activations.Samples.Count,
            activations.Provenance, (Layers, JsonSerializer.Serialize(activations.Layers.Select(l => new Layer(l.Name, l.Kind, l.Depth))))));

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

    static void Write(string path, IEnumerable<(string Name, int Width, float[] Values)> matrices, IReadOnlyDictionary<string, string> metadata)
    {
        using var scope = torch.NewDisposeScope();
        SafetensorsWriter.Write(path, matrices.Select(m => KeyValuePair.Create(m.Name, torch.tensor(m.Values).view(-1, m.Width))), metadata);
    }
}
