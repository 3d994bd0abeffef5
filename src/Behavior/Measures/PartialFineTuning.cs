using Behavior.Datasets;
using Behavior.Evaluation;
using Behavior.Imaging;
using Behavior.Imaging.Transforms;
using Behavior.Metrics.Statistics;
using Behavior.ModelZoo;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Measures;

/// <summary>
/// Partial fine-tuning: the last stage (a quarter of the blocks of a ViT) and a new classifier are trained on at most 512 training samples for
/// four epochs with AdamW, the rest stays frozen; judged on at most 512 test samples. Short on purpose: it asks whether the linear probe's
/// order of models survives when features may move a little. Seeded; on another processor answers may differ by float noise.
/// </summary>
sealed class PartialFineTuning : ITransferMethod
{
    const int Most = 512, Epochs = 4, BatchSize = 32;
    const double HeadRate = 3e-3, StageRate = 3e-4, Decay = 0.05;

    public string Name => "partial-fine-tuning/1";

    public int[] Answer(BehaviorRun run, string model, string set)
    {
        var item = run.Manifest.Checkpoint(model);
        using var files = new DataFiles(run.Manifest);
        var data = files.Open(run.Manifest.Benchmark(set));
        var task = Judged(set, data.Samples);
        int[] train = Spread(task.Train);
        random.manual_seed(1);
        using var scope = NewDisposeScope();
        using var network = CheckpointFacts.Load(item);
        var transform = Transform.Parse(item.Preprocess);
        var (trainPixels, testPixels) = (Pixels(data, train, transform), Pixels(data, task.Test, transform));
        using var head = new Classifier(network, trainPixels, data.Classes.Count);
        Train(network, head, trainPixels, [.. train.Select(i => data.Samples[i].Label)], run.Cancel);
        return Predict(network, head, testPixels);
    }

    /// <summary>The task with the test samples that are judged.</summary>
    internal static TransferTask Judged(string set, IReadOnlyList<Sample> samples)
    {
        var task = TransferTask.Of(set, samples);
        return task with { Test = Spread(task.Test) };
    }

    static int[] Spread(int[] all) => all.Length <= Most ? all : [.. Enumerable.Range(0, Most).Select(i => all[(int)((long)i * all.Length / Most)])];

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
