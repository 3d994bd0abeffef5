using System.Text.Json;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>An ONNX Runtime session on a graph without weights; its external weights file is written from the formula into a temporary folder.</summary>
sealed class OnnxPeer : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("behavior-peer-");
    readonly InferenceSession _session;

    public OnnxPeer(string folder, string name)
    {
        var graph = Path.Combine(_folder.FullName, name + ".onnx");
        File.Copy(Path.Combine(folder, name + ".onnx"), graph);
        WriteWeights(Path.Combine(folder, name + ".json"), Path.Combine(_folder.FullName, name + ".weights"));
        using var options = new SessionOptions { IntraOpNumThreads = Environment.ProcessorCount, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL };
        _session = new InferenceSession(graph, options);
    }

    public float[] Run(float[] images, int batch)
    {
        var input = NamedOnnxValue.CreateFromTensor("images", new DenseTensor<float>(images, [batch, 3, 224, 224]));
        using var results = _session.Run([input]);
        return [.. results[0].AsEnumerable<float>()];
    }

    static void WriteWeights(string description, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(description));
        using var source = FormulaSource.OfArchitecture(json.RootElement.GetProperty("model").GetString()!);
        using var stream = File.Create(file);
        foreach (var weight in json.RootElement.GetProperty("weights").EnumerateArray())
        {
            using var scope = NewDisposeScope();
            var value = source.Read(weight.GetProperty("from").GetString()!);
            stream.Position = weight.GetProperty("offset").GetInt64();
            stream.Write((weight.GetProperty("rule").GetString() == "transposed" ? value.t().contiguous() : value).bytes);
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }
}
