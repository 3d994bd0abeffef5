namespace Behavior.Metrics.Statistics;

/// <summary>Fewer samples of a set, every class with its share: where classes take turns, every so-manyth sample would be of one class.</summary>
public static class Thinned
{
    /// <summary>Positions of the samples that stay, ascending; all of them where there are not more than <paramref name="most"/>. A class keeps its share to within one sample.</summary>
    /// <param name="names">The name of each sample; a hash of it decides who stays.</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="most">How many may stay, at least 1.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: different lengths, none to stay.</exception>
    public static int[] Of(IReadOnlyList<string> names, ReadOnlySpan<int> labels, int most)
    {
        BadInput.RequireSame("labels for the samples", names.Count, labels.Length);
        if (most < 1) throw BadInput.Argument("the number of samples to stay", "at least 1", $"{most}", "arguments in another order");
        if (names.Count <= most) return [.. Enumerable.Range(0, names.Count)];
        int[] byClass = [.. Folds.Dealt(names, labels.ToArray())];
        return [.. Enumerable.Range(0, most).Select(i => byClass[(int)((long)i * byClass.Length / most)]).Order()];
    }
}
