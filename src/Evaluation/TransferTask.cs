using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;

namespace Behavior.Evaluation;

/// <summary>The split of a transfer benchmark: positions of its training and of its test samples, in order.</summary>
/// <param name="Samples">The benchmark's samples.</param>
/// <param name="Train">Samples to fit on.</param>
/// <param name="Test">Samples to judge on.</param>
public sealed record TransferTask(IReadOnlyList<Sample> Samples, int[] Train, int[] Test)
{
    const int Parts = 5;

    /// <summary>By the samples' <c>split</c> annotation; where a benchmark has none, a fifth of every class is for testing, whichever a hash of the ids says.</summary>
    /// <exception cref="BehaviorException">BHV0307: only some samples say their split, or one of the parts is empty.</exception>
    public static TransferTask Of(string benchmark, IReadOnlyList<Sample> samples)
    {
        var isTest = samples.Any(s => s.Annotations.ContainsKey(AnnotationNames.Split))
            ? IsTest([.. samples.Select(s => AnnotationNames.Need(benchmark, s, AnnotationNames.Split))])
            : [.. Folds.Of(Ids(samples), Labels(samples), Parts).Select(p => p == 0)];
        var task = new TransferTask(samples, [.. Positions(isTest, false)], [.. Positions(isTest, true)]);
        return task.Train.Length > 0 && task.Test.Length > 0
            ? task
            : throw new BehaviorException("BHV0307", $"'{benchmark}' has {task.Train.Length} training and {task.Test.Length} test samples: a transfer task needs both. Usual cause: "
                + $"a 'split' annotation that is neither 'train' nor 'test'.");
    }

    /// <summary>The part called <c>test</c>, by whatever name begins so (<c>Testing_01</c>); where a set publishes no labels of one, its validation, as VTAB judges Clevr.</summary>
    static bool[] IsTest(string[] splits)
    {
        var name = splits.Any(s => Begins(s, "test")) ? "test" : "val";
        return [.. splits.Select(s => Begins(s, name))];

        static bool Begins(string split, string name) => split.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The task with at most so many training and so many test samples, every class with its share.</summary>
    public TransferTask AtMost(int most) => this with { Train = Thin(Train, most), Test = Thin(Test, most) };

    int[] Thin(int[] positions, int most)
    {
        Sample[] part = [.. positions.Select(i => Samples[i])];
        return [.. Thinned.Of(Ids(part), Labels(part), most).Select(i => positions[i])];
    }

    static string[] Ids(IReadOnlyList<Sample> samples) => [.. samples.Select(s => s.Id)];

    static int[] Labels(IReadOnlyList<Sample> samples) => [.. samples.Select(s => s.Label)];

    static IEnumerable<int> Positions(bool[] isTest, bool wanted) => Enumerable.Range(0, isTest.Length).Where(i => isTest[i] == wanted);
}
