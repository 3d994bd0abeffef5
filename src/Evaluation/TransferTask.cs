using Behavior.Datasets;
using Behavior.Diagnostics;

namespace Behavior.Evaluation;

/// <summary>The split of a transfer benchmark: positions of its training and of its test samples, in order.</summary>
/// <param name="Train">Samples to fit on.</param>
/// <param name="Test">Samples to judge on.</param>
public sealed record TransferTask(int[] Train, int[] Test)
{
    const int EveryFifth = 5;

    /// <summary>By the samples' <c>split</c> annotation; where a benchmark has none, every fifth sample is for testing.</summary>
    /// <exception cref="BehaviorException">BHV0307: only some samples say their split, or one of the parts is empty.</exception>
    public static TransferTask Of(string benchmark, IReadOnlyList<Sample> samples)
    {
        var isTest = samples.Any(s => s.Annotations.ContainsKey(AnnotationNames.Split))
            ? samples.Select(s => AnnotationNames.Need(benchmark, s, AnnotationNames.Split) == "test").ToArray()
            : [.. samples.Select((_, i) => i % EveryFifth == EveryFifth - 1)];
        var task = new TransferTask([.. Positions(isTest, false)], [.. Positions(isTest, true)]);
        return task.Train.Length > 0 && task.Test.Length > 0
            ? task
            : throw new BehaviorException("BHV0307", $"'{benchmark}' has {task.Train.Length} training and {task.Test.Length} test samples: a transfer task needs both. Usual cause: "
                + $"a 'split' annotation that is neither 'train' nor 'test'.");
    }

    static IEnumerable<int> Positions(bool[] isTest, bool wanted) => Enumerable.Range(0, isTest.Length).Where(i => isTest[i] == wanted);
}
