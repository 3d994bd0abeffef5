using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Findings.Paper;
using Behavior.Manifests;
using Behavior.Metrics;
using Behavior.Metrics.Recognition;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Accuracy of features on other tasks: linear probe, k nearest neighbours, partial fine-tuning; what each answers is kept.</summary>
public sealed class Transfer
{
    readonly ITransferMethod _method;
    readonly bool _judgesPart;

    Transfer(ITransferMethod method, string inWords, bool judgesPart = false) => (_method, InWords, _judgesPart) = (method, inWords, judgesPart);

    /// <summary>Softmax regression on frozen, standardised features.</summary>
    public static Transfer LinearProbe { get; } = new(new LinearProbing(), "linear probe");

    /// <summary>A vote of the 20 nearest training samples.</summary>
    public static Transfer NearestNeighbours { get; } = new(new NeighbourVoting(), "k-NN");

    /// <summary>The last stage trained with a new classifier.</summary>
    public static Transfer FineTuning { get; } = new(new PartialFineTuning(), "partial fine-tuning", judgesPart: true);

    /// <summary>The method in words.</summary>
    public string InWords { get; }

    /// <summary>What is pinned of one model on one task.</summary>
    public Snapshot Of(BehaviorRun run, string model, string set)
    {
        var features = run.Features(model, set);
        var right = Right(run, model, set);
        // A fit moves more samples than a forward pass does: another processor sums its gradients in another order.
        return MetricSnapshot.Of($"{_method.Name.Replace("/", " accuracy/")}", "fraction", Accuracy.Of([.. right.Select(r => r == 1)]), features.Provenance,
            tolerance: _judgesPart ? Math.Max(0.02, Jitter.Rate(right.Length)) : Jitter.Rate(right.Length));
    }

    /// <summary>Mean accuracy over tasks of one group minus that of another, as a part of a finding; the samples of each task are resampled by themselves.</summary>
    public FindingPart Compare(BehaviorRun run, string zoo, string groups, IReadOnlyList<BenchmarkItem> tasks, string paper = "", double level = 0.95)
    {
        var contrast = run.In(zoo).Contrast(groups);
        var effect = AccuracyComparison.AverageDifference(Sets(contrast.Larger), Sets(contrast.Smaller), level);
        return new(groups, contrast.ToString(), effect, Zoo.PaperDifference(paper, groups))
        {
            Inputs = [.. from task in tasks from model in contrast.Larger.Names.Concat(contrast.Smaller.Names) select FindingInput.Of(run.Features(model, task.Name))],
        };

        List<double[][]> Sets(ModelGroup group) => [.. tasks.Select(t => group.Names.Select(m => Right(run, m, t.Name)).ToArray())];
    }

    /// <summary>
    /// The task on which one group leads another most, as the claim that it leads on some task: its interval is Bonferroni's for having
    /// chosen the best of them.
    /// </summary>
    public FindingPart LeadsOnSome(BehaviorRun run, string zoo, string groups, IReadOnlyList<BenchmarkItem> tasks)
    {
        var best = tasks.Select(t => (Task: t, Part: Compare(run, zoo, groups, [t], level: 1 - 0.05 / tasks.Count))).MaxBy(p => p.Part.Effect.Value);
        var paper = PaperNumbers.Names("transfer").Where(n => n != "average").Max(n => Zoo.PaperDifference($"transfer/{n}", groups));
        return best.Part with { Name = $"{groups} on some task", Groups = $"{best.Part.Groups}, most on {best.Task.Name}", Paper = paper };
    }

    /// <summary>1 or 0 for each judged test sample.</summary>
    internal double[] Right(BehaviorRun run, string model, string set)
    {
        var features = run.Features(model, set);
        var test = (_judgesPart ? PartialFineTuning.Judged(set, features.Samples) : TransferTask.Of(set, features.Samples)).Test;
        var answers = new AnswerStore(Path.Combine(run.Manifest.Artifacts, "answers")).Get(_method.Name, features.Provenance, () => _method.Answer(run, model, set));
        return [.. test.Select((sample, i) => answers[i] == features.Labels[sample] ? 1.0 : 0.0)];
    }
}
