using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo;
using Behavior.Storage;
using TorchSharp;

namespace Behavior.Engine.Tests.Evaluation;

/// <summary>A pass of given models over a stub dataset, without manifest and weights files.</summary>
static class StubPass
{
    static readonly Transform s_transform = Transform.Parse("normalize(half)");

    /// <summary>Runs the models with drafts in memory.</summary>
    public static IReadOnlyDictionary<string, (float[]? Logits, BehaviorException? Error)> Run(StubDataset dataset, int batchSize, params (string Name, VisionModel Model)[] models)
    {
        var running = models.Select(m => new ModelEvaluation(m.Name, dataset, m.Model, Outputs.Logits, new Draft(Journal.InMemory(), null, null, _ => { }))).ToList();
        Run(dataset, batchSize, running, TestContext.Current.CancellationToken);
        return running.ToDictionary(r => r.Checkpoint, r => (r.Error is null ? r.Draft.ReadAll()[0] : null, r.Error));
    }

    /// <summary>Runs evaluations that the caller made.</summary>
    public static void Run(StubDataset dataset, int batchSize, IReadOnlyList<ModelEvaluation> running, CancellationToken cancel, Action<string>? report = null) =>
        Evaluator.Run(dataset, s_transform, running, torch.CPU, report, batchSize, cancel);
}
