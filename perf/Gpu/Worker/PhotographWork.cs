using System.Text.Json.Nodes;
using Behavior.Datasets;
using Behavior.Datasets.Layouts;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo.Checkpoints;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gpu.Worker;

/// <summary>Decisions of a published network over photographs: the processor's in float32 against the device's in each precision.</summary>
sealed class PhotographWork(Session session)
{
    const int Batch = 500;
    IDataset? _pictures;

    /// <summary>The photographs, opened once.</summary>
    public IDataset Pictures(JsonObject request) => _pictures ??= new ZipClassFoldersReader().Open(new("cifar10", Path.Combine((string)request["data"]!, "test.zip")));

    public JsonObject Run(JsonObject request)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var name = (string)request["network"]!;
        using var subject = new Subject(CheckpointLoader.Load(name + "_cifar", Path.Combine((string)request["data"]!, name + ".safetensors")), session.Device);
        var pictures = Pictures(request);
        var chosen = Enumerable.Range(0, Math.Min((int)request["take"]!, pictures.Samples.Count)).ToList();
        var images = Batches(pictures, chosen, Transform.Parse("normalize(imagenet)"), Batch, (32, 32)).ToList();
        var labels = tensor(chosen.Select(i => (long)pictures.Samples[i].Label).ToArray());
        var reference = Decisions(subject.In(ScalarType.Float32, CPU), images, CPU, ScalarType.Float32);
        var rows = new JsonArray(Row("processor float32", reference, reference, labels));
        foreach (var precision in Network.Precisions)
        {
            var type = Precision.Parse(precision);
            rows.Add(Row($"{session.Device.type.ToString().ToLowerInvariant()} {precision}", Decisions(subject.In(type), images, session.Device, type), reference, labels));
        }
        return new() { ["photographs"] = chosen.Count, ["rows"] = rows };
    }

    /// <summary>Decoded by all processors, in batches, on the CPU.</summary>
    public static IEnumerable<Tensor> Batches(IDataset pictures, IEnumerable<int> chosen, Transform transform, int size, (int Width, int Height)? fixedSize = null)
    {
        var pipeline = new ImagePipeline<float>(transform, new() { BatchSize = size, Size = fixedSize });
        foreach (var batch in pipeline.Run(chosen.Select(i => ImageInput.FromImage(pictures.Samples[i].Id, () => pictures.Load(i)))))
            yield return tensor(batch.Values.ToArray()).view(batch.Items.Count, 3, pipeline.Size.Height, pipeline.Size.Width);
    }

    static Tensor Decisions(Func<Tensor, Tensor> network, List<Tensor> images, Device device, ScalarType precision) =>
        cat([.. images.Select(batch => network(batch.to(precision, device)).argmax(1).cpu())]);

    static JsonObject Row(string name, Tensor decisions, Tensor reference, Tensor labels) => new()
    {
        ["where"] = name,
        ["differing"] = decisions.ne(reference).sum().item<long>(),
        ["right"] = decisions.eq(labels).sum().item<long>(),
    };
}
