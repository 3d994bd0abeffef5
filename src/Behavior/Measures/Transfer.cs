using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Paper;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics;
using Behavior.Metrics.Recognition;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Accuracy of features on other tasks: linear probe, k nearest neighbours, partial fine-tuning; what each answers is kept.</summary>
public sealed class Transfer
{
    readonly ITransferMethod _method;
    readonly bool _isTrained;

    Transfer(ITransferMethod method, string inWords, bool isTrained = false) => (_method, InWords, _isTrained) = (method, inWords, isTrained);

    /// <summary>Softmax regression on frozen, standardised features.</summary>
    public static Transfer LinearProbe { get; } = new(new LinearProbing(), "linear probe");

    /// <summary>A vote of the 20 nearest training samples.</summary>
    public static Transfer NearestNeighbours { get; } = new(new NeighbourVoting(), "k-NN");

    /// <summary>The last stage trained with a new classifier.</summary>
    public static Transfer FineTuned { get; } = new(new FineTuning(), "partial fine-tuning", isTrained: true);

    /// <summary>The method in words.</summary>
    public string InWords { get; }

    /// <summary>What is pinned of one model on one task.</summary>
    public Snapshot Of(Evaluations evaluations, string model, string set)
    {
        var features = evaluations.Features(model, set);
        var right = Right(evaluations, model, set);
        // A fit moves more samples than a forward pass does: another processor sums its gradients in another order.
        return MetricSnapshot.Of(_method.Metric, "fraction", Accuracy.Of([.. right.Select(r => r == 1)]), [EvaluationInput.Of(features)],
            tolerance: _isTrained ? Math.Max(0.02, Jitter.Rate(right.Length)) : Jitter.Rate(right.Length));
    }

    /// <summary>Mean accuracy over tasks of one group minus that of another, as a part of a finding; the samples of each task are resampled by themselves.</summary>
    public FindingPart Compare(Zoo zoo, string groups, IReadOnlyList<BenchmarkItem> tasks, string paper = "", double level = 0.95)
    {
        var contrast = zoo.Contrast(groups);
        var effect = AccuracyComparison.AverageDifference(Sets(contrast.Larger), Sets(contrast.Smaller), level);
        return new(groups, contrast.ToString(), effect, Zoo.PaperDifference(paper, groups))
        {
            Inputs = [.. from task in tasks from model in contrast.Larger.Names.Concat(contrast.Smaller.Names) select EvaluationInput.Of(zoo.Evaluations.Features(model, task.Name))],
        };

        List<double[][]> Sets(ModelGroup group) => [.. tasks.Select(t => group.Names.Select(m => Right(zoo.Evaluations, m, t.Name)).ToArray())];
    }

    /// <summary>
    /// The task on which one group leads another most, as the claim that it leads on some task: its interval is Bonferroni's for having
    /// chosen the best of them.
    /// </summary>
    public FindingPart LeadsOnSome(Zoo zoo, string groups, IReadOnlyList<BenchmarkItem> tasks)
    {
        var best = tasks.Select(t => (Task: t, Part: Compare(zoo, groups, [t], level: 1 - 0.05 / tasks.Count))).MaxBy(p => p.Part.Effect.Value);
        var paper = PaperNumbers.Names("transfer").Where(n => n != "average").Max(n => Zoo.PaperDifference($"transfer/{n}", groups));
        return best.Part with { Name = $"{groups} on some task", Groups = $"{best.Part.Groups}, most on {best.Task.Name}", Paper = paper };
    }

    /// <summary>1 or 0 for each judged test sample.</summary>
    internal double[] Right(Evaluations evaluations, string model, string set)
    {
        var features = evaluations.Features(model, set);
        var task = _method.Judged(TransferTask.Of(set, features.Samples));
        var answers = _method.Answer(evaluations, features, task);
        return [.. task.Test.Select((sample, i) => answers[i] == features.Labels[sample] ? 1.0 : 0.0)];
    }
}
