namespace Behavior.Comparison;

/// <summary>A pair of classes that an update confuses more often than its baseline did.</summary>
/// <param name="Label">The true class.</param>
/// <param name="Answer">What is answered instead.</param>
/// <param name="Before">Samples of which the baseline answered so.</param>
/// <param name="After">Samples of which the update does.</param>
public sealed record Confusion(string Label, string Answer, int Before, int After)
{
    const int Most = 5;

    /// <summary>The pairs that grew most, at most five.</summary>
    internal static IReadOnlyList<Confusion> Grown(PairedViews views)
    {
        var counts = new Dictionary<(int Label, int Answer), (int Before, int After)>();
        foreach (var (before, after) in views.Baseline.Zip(views.Candidate))
            for (var i = 0; i < before.Labels.Length; i++)
            {
                if (before.Top1[i] == after.Top1[i]) continue;
                Count(before.Labels[i], before.Top1[i], 1, 0);
                Count(before.Labels[i], after.Top1[i], 0, 1);
            }
        if (views.Baseline.Count == 0) return [];
        var classes = views.Baseline[0].Classes;
        return [.. counts.Where(c => c.Value.After > c.Value.Before).OrderByDescending(c => c.Value.After - c.Value.Before).ThenBy(c => c.Key).Take(Most)
            .Select(c => new Confusion(classes[c.Key.Label], classes[c.Key.Answer], c.Value.Before, c.Value.After))];

        void Count(int label, int answer, int was, int now)
        {
            if (answer < 0 || answer == label) return;
            var known = counts.GetValueOrDefault((label, answer));
            counts[(label, answer)] = (known.Before + was, known.After + now);
        }
    }
}
