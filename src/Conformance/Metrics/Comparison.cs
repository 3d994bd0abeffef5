using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Metrics;

/// <summary>One figure of a golden beside ours.</summary>
/// <param name="Case">The golden's case.</param>
/// <param name="Figure">The figure within the case.</param>
/// <param name="Reference">The golden's value, as text.</param>
/// <param name="Ours">Our value, as text.</param>
/// <param name="Error">Absolute or relative difference; infinite where one side is undefined.</param>
/// <param name="Limit">The largest difference that passes.</param>
/// <param name="Note">A skip's or failure's reason; empty otherwise.</param>
/// <param name="Skipped">True when data that the golden names is absent.</param>
public sealed record Comparison(string Case, string Figure, string Reference, string Ours, double Error, double Limit, string Note = "", bool Skipped = false)
{
    /// <summary>From 0 to the limit; NaN never is, and no deviation is negative.</summary>
    public bool Ok => Skipped || (Error >= 0 && Error <= Limit && double.IsFinite(Limit));

    /// <summary>The row of a conformance report.</summary>
    public ConformanceCase ToConformanceCase(string golden) =>
        new($"{golden}/{Case}{(Figure.Length > 0 ? "/" : "")}{Figure}", Error, Limit, Ok || Note.Length > 0 ? Note : $"reference {Reference}, ours {Ours}", Skipped);
}
