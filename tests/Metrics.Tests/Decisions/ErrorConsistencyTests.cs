using Behavior.Metrics.Decisions;

namespace Behavior.Metrics.Tests.Decisions;

public class ErrorConsistencyTests
{
    [Fact]
    public void Kappa_by_hand()
    {
        // Accuracies 1/2 and 3/4, agreement on 3 of 4: expected 1/2, kappa (3/4 - 1/2) / (1 - 1/2).
        var ours = ErrorConsistency.Of([true, true, false, false], [true, true, true, false]);
        Assert.Equal((0.5, 0.75), (ours.Expected, ours.Observed));
        Assert.Equal(0.5, ours.Kappa.Value);
    }

    [Fact]
    public void Kappa_is_symmetric_at_most_one_and_one_with_itself() => Property.Holds(Property.Pairs(), pair =>
    {
        var kappa = ErrorConsistency.Of(pair.Baseline, pair.Candidate).Kappa.Value;
        Assert.Equal(kappa, ErrorConsistency.Of(pair.Candidate, pair.Baseline).Kappa.Value);
        Assert.InRange(kappa, -1 - 1e-12, 1);
        Assert.Equal(1, ErrorConsistency.Of(pair.Baseline, pair.Baseline).Kappa.Value);
    });
}
