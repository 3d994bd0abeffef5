using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Paper;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics.Recognition;
using Behavior.Metrics.Statistics;
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

    /// <summary>The metric's name and version.</summary>
    public string Metric => _method.Metric;

    /// <summary>What a checkpoint answers for a task's judged test pictures by this method.</summary>
    public Predictions Predictions(Evaluations evaluations, string model, string set)
    {
        var features = evaluations.Features(model, set);
        var task = _method.Judged(TransferTask.Of(set, features.Samples));
        return new(model, set, [.. task.Test.Select(i => features.Samples[i])], [.. task.Test.Select(i => features.Labels[i])], evaluations.Data(set).LabelSpace,
            AnswerTable.OfClasses(_method.Answer(evaluations, features, task)), features.Provenance);
    }

    /// <summary>What is pinned of one model on one task.</summary>
    public Snapshot Of(Evaluations evaluations, string model, string set)
    {
        var features = evaluations.Features(model, set);
        var right = Right(evaluations, model, set);
        // A fit moves more samples than a forward pass does: another processor sums its gradients in another order.
        return MetricSnapshot.Of(_method.Metric, "fraction", Accuracy.Of([.. right.Select(r => r == 1)]), [EvaluationInput.Of(features)],
            tolerance: _isTrained ? Math.Max(0.02, Jitter.Rate(right.Length)) : Jitter.Rate(right.Length), kind: _method.Kind);
    }

    /// <summary>A checkpoint's accuracy on one task, over its judged test pictures.</summary>
    public Func<string, Measured> On(Evaluations evaluations, string task) => model =>
    {
        var features = evaluations.Features(model, task);
        var units = Sampling.Of(task, _method.Judged(TransferTask.Of(task, features.Samples)).Test.Select(i => features.Samples[i]));
        return new(SampledFigure.Mean(units, Right(evaluations, model, task)), [EvaluationInput.Of(features)]);
    };

    /// <summary>A checkpoint's mean accuracy over tasks, which could have been others: the tasks are the units.</summary>
    public Func<string, Measured> Over(Evaluations evaluations, IReadOnlyList<BenchmarkItem> tasks)
    {
        var units = Units.Of("transfer tasks", [.. tasks.Select(t => t.Name)]);
        return model =>
        {
            var all = tasks.Select(t => On(evaluations, t.Name)(model)).ToList();
            return new(SampledFigure.MeanOverUnits(units, [.. all.Select(m => m.Figure)]), Measured.InputsOf(all));
        };
    }

    /// <summary>A checkpoint's mean accuracy over these tasks and no others: their pictures are the units.</summary>
    public Func<string, Measured> OverThese(Evaluations evaluations, IReadOnlyList<BenchmarkItem> tasks) => model => Measured.Average([.. tasks.Select(t => On(evaluations, t.Name)(model))]);

    /// <summary>The claim that one group leads another on some task.</summary>
    public FindingPart LeadsOnSome(Zoo zoo, string groups, IReadOnlyList<BenchmarkItem> tasks)
    {
        var leads = tasks.Select(t => (Task: t, Lead: zoo.Lead(groups, On(zoo.Evaluations, t.Name)))).ToList();
        var best = leads.MaxBy(l => l.Lead.Figure.Value);
        var paper = PaperNumbers.Names("transfer").Where(n => n != "average").Max(n => Zoo.PaperDifference($"transfer/{n}", groups));
        return new($"{groups} on some task", $"{zoo.Contrast(groups)}, most on {best.Task.Name}", Effect.AtLeast([.. leads.Select(l => l.Lead.Figure)], 1), paper)
        {
            Inputs = Measured.InputsOf(leads.Select(l => l.Lead)),
            Seeds = zoo.Seeds(groups),
        };
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
