namespace Behavior.Metrics.Statistics;

/// <summary>
/// Parts of a set for fitting on some and judging on the others. Every class is dealt out evenly, in an order that a hash of the samples'
/// names decides: no part lacks a class that has enough samples, and none is read in step with classes that take turns.
/// </summary>
public static class Folds
{
    /// <summary>The part of each sample, 0 to <paramref name="parts"/> - 1.</summary>
    /// <param name="names">The name of each sample, or of its origin: samples of one name and class fall into one part.</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="parts">How many parts, at least 2.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0427: different lengths, no samples, fewer than two parts.</exception>
    public static int[] Of(IReadOnlyList<string> names, ReadOnlySpan<int> labels, int parts)
    {
        BadInput.RequireSame("labels for the samples", names.Count, labels.Length);
        if (labels.IsEmpty) throw BadInput.Empty("samples to divide");
        if (parts < 2) throw BadInput.Argument("the number of parts", "at least 2", $"{parts}", "arguments in another order");
        var (fold, next, ofName) = (new int[names.Count], 0, new Dictionary<(int Label, string Name), int>());
        foreach (var i in Dealt(names, labels.ToArray()))
        {
            var key = (labels[i], names[i]);
            if (!ofName.TryGetValue(key, out var part)) ofName[key] = part = next++ % parts;
            fold[i] = part;
        }
        return fold;
    }

    /// <summary>Class by class, and within a class by a hash of the name: dealing goes on where the class before ended, so that parts are of one size too.</summary>
    internal static IEnumerable<int> Dealt(IReadOnlyList<string> names, int[] labels) =>
        Enumerable.Range(0, labels.Length).OrderBy(i => labels[i]).ThenBy(i => Resamples.Draw(Resamples.Key(names[i]), 0)).ThenBy(i => names[i], StringComparer.Ordinal);
}
