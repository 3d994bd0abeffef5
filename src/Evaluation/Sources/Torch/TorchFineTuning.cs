using Behavior.Datasets;
using Behavior.Imaging;
using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>
/// Partial fine-tuning: the last stage (a quarter of the blocks of a ViT) and a new classifier are trained on at most 512 training samples for
/// four epochs with AdamW, the rest stays frozen; judged on at most 512 test samples. Short on purpose: it asks whether the linear probe's
/// order of models survives when features may move a little. Seeded; on another processor answers may differ by float noise.
/// </summary>
static class TorchFineTuning
{
    const int Epochs = 4, BatchSize = 32;
    const double HeadRate = 3e-3, StageRate = 3e-4, Decay = 0.05;

    /// <summary>Name and version.</summary>
    public const string Name = "partial-fine-tuning/2";

    /// <summary>The class that it answers for each test sample of a task.</summary>
    public static int[] Answer(CheckpointItem item, FineTuningTask task, CancellationToken cancel)
    {
        var train = task.Train;
        InstalledTorch.Use();
        random.manual_seed(1);
        using var scope = NewDisposeScope();
        using var network = TorchSource.Load(item);
        var transform = Transform.Parse(item.Preprocess);
        var (trainPixels, testPixels) = (Pixels(task.Data, train, transform), Pixels(task.Data, task.Test, transform));
        using var head = new Classifier(network, trainPixels, task.Data.LabelSpace.Count);
        Train(network, head, trainPixels, [.. train.Select(i => task.Data.Samples[i].Label)], cancel);
        return Predict(network, head, testPixels);
    }

    static void Train(VisionModel network, Classifier head, Tensor pixels, long[] labels, CancellationToken cancel)
    {
        var trained = LastStage.Of(network);
        foreach (var (name, parameter) in network.named_parameters()) parameter.requires_grad = trained.Contains(name);
        using var optimizer = optim.AdamW(
        [
            new TorchSharp.Modules.AdamW.ParamGroup(network.parameters().Where(p => p.requires_grad), lr: StageRate, weight_decay: Decay),
            new TorchSharp.Modules.AdamW.ParamGroup(head.parameters(), lr: HeadRate, weight_decay: Decay),
        ], StageRate);
        for (var epoch = 0; epoch < Epochs; epoch++)
            foreach (var batch in Shuffled(labels.Length, epoch).Chunk(BatchSize))
            {
                cancel.ThrowIfCancellationRequested();
                using var scope = NewDisposeScope();
                using var pause = CollectionPause.Begin();
                optimizer.zero_grad();
                var logits = head.call(network.Pooled(pixels[tensor(batch)]));
                nn.functional.cross_entropy(logits, tensor(batch.Select(i => labels[i]).ToArray())).backward();
                optimizer.step();
            }
    }

    static int[] Predict(VisionModel network, Classifier head, Tensor pixels)
    {
        using var quiet = inference_mode();
        return [.. Batches(pixels).SelectMany(images =>
        {
            using var scope = NewDisposeScope();
            using var pause = CollectionPause.Begin();
            return head.call(network.Pooled(images)).argmax(1).data<long>().ToArray().Select(c => (int)c).ToArray();
        })];
    }

    internal static IEnumerable<Tensor> Batches(Tensor pixels) =>
        Enumerable.Range(0, (int)((pixels.shape[0] + 63) / 64)).Select(b => pixels.narrow(0, b * 64, Math.Min(64, pixels.shape[0] - b * 64)));

    static Tensor Pixels(IDataset data, int[] positions, Transform transform)
    {
        var first = Transformed(0);
        var size = 3 * first.Height * first.Width;
        var pixels = new float[positions.Length * size];
        Parallel.For(0, positions.Length, i => transform.WriteTo(i == 0 ? first : Transformed(i), pixels.AsSpan(i * size, size)));
        return tensor(pixels, [positions.Length, 3, first.Height, first.Width]);

        RgbImage Transformed(int i) => transform.Apply(data.Load(positions[i]), data.Samples[positions[i]].Id);
    }

    /// <summary>Fisher-Yates with the bootstrap's draws: the same order on every machine.</summary>
    static long[] Shuffled(int n, int epoch)
    {
        var order = Enumerable.Range(0, n).Select(i => (long)i).ToArray();
        var key = Resamples.Key($"partial-fine-tuning:{epoch}");
        for (var i = n - 1; i > 0; i--)
        {
            var j = Resamples.Below(Resamples.Draw(key, i), i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
