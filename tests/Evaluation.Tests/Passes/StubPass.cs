using Behavior.Diagnostics;
using Behavior.Evaluation.Labels;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Sources.Torch;
using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.Manifests.Items;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo;
using Behavior.Evaluation.Storage;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Passes;

/// <summary>A pass of given models over a stub dataset, without manifest and weights files.</summary>
static class StubPass
{
    static readonly Transform s_transform = Transform.Parse("normalize(half)");

    /// <summary>Runs the models with drafts in memory.</summary>
    public static IReadOnlyDictionary<string, (float[]? Logits, BehaviorException? Error)> Run(StubDataset dataset, int batchSize, params (string Name, VisionModel Model)[] models)
    {
        var running = models.Select(m => Evaluation(m.Name, dataset, m.Model, InMemory())).ToList();
        Run(dataset, batchSize, running, TestContext.Current.CancellationToken);
        return running.ToDictionary(r => r.Checkpoint, r => (r.Error is null ? r.Draft.ReadAll()[0] : null, r.Error));
    }

    /// <summary>Runs evaluations that the caller made.</summary>
    public static void Run(StubDataset dataset, int? batchSize, IReadOnlyList<ModelEvaluation> running, CancellationToken cancel, Action<string>? report = null) =>
        Evaluator.Run(dataset, s_transform, running, report, batchSize, cancel);

    /// <summary>A network that answers with the dataset's classes.</summary>
    /// <param name="batches">Given, it is treated as one on a device that works by itself.</param>
    public static ModelEvaluation Evaluation(string name, StubDataset dataset, VisionModel network, Draft draft, DeviceBatch? batches = null) =>
        Evaluation(name, dataset, new TorchModel(name, network, Precisions.Float32, torch.CPU, batches), draft);

    /// <summary>A model that answers with the dataset's classes.</summary>
    public static ModelEvaluation Evaluation(string name, StubDataset dataset, IModel model, Draft? draft = null) =>
        new(name, dataset, model, Outputs.Answers, AnswerMapping.Between(dataset.LabelSpace, dataset.LabelSpace), draft ?? InMemory());

    /// <summary>A draft that no file holds.</summary>
    public static Draft InMemory() => new(Journal.InMemory(), null, null, _ => { });
}
