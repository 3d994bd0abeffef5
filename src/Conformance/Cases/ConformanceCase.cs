namespace Behavior.Conformance.Cases;

/// <summary>One compared figure: what it is, how far off, the limit, and whether it is within it.</summary>
/// <param name="Name">The case, for example <c>convnext_base/224-low/logits</c>.</param>
/// <param name="Figure">What was measured: relative error, count of differing bytes, or similar.</param>
/// <param name="Limit">The largest figure that passes.</param>
/// <param name="Note">A skip's or failure's reason; empty otherwise.</param>
/// <param name="Skipped">True when data that the golden names is absent.</param>
public sealed record ConformanceCase(string Name, double Figure, double Limit, string Note = "", bool Skipped = false)
{
    /// <summary>The golden that the case stands in, relative to the folder of the run; empty outside of a run.</summary>
    public string Golden { get; init; } = "";

    /// <summary>From 0 to the limit; NaN never is, and no deviation is negative.</summary>
    public bool Ok => Skipped || (Figure >= 0 && Figure <= Limit && double.IsFinite(Limit));
}
