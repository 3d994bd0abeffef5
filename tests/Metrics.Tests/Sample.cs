namespace Behavior.Metrics.Tests;

/// <summary>Generated logits and labels.</summary>
sealed record Sample(float[] Logits, int Classes, int[] Labels)
{
    public int N => Labels.Length;

    public float[] Row(int i) => Logits[(i * Classes)..((i + 1) * Classes)];

    /// <summary>The same rows in another order.</summary>
    public Sample Shuffled(int seed)
    {
        int[] order = [.. Enumerable.Range(0, N)];
        new Random(seed).Shuffle(order);
        return new([.. order.SelectMany(Row)], Classes, [.. order.Select(i => Labels[i])]);
    }

    /// <summary>Classes under other numbers.</summary>
    public Sample WithClassesReversed() => new([.. Enumerable.Range(0, N).SelectMany(i => Row(i).Reverse())], Classes, [.. Labels.Select(l => Classes - 1 - l)]);
}
