using Behavior.Metrics.Confidence;
using Behavior.Metrics.Mistakes;

namespace Behavior.Metrics.Tests.Mistakes;

public class MistakeSeverityTests
{
    // Leaves 0, 1 under node 4; leaf 2 and node 4 under node 5; leaf 3 and node 5 under the root 6.
    static readonly ClassHierarchy Hierarchy = new([4, 4, 5, 6, 5, 6, -1], 4);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 2, 2)]
    [InlineData(2, 0, 2)]
    [InlineData(3, 1, 3)]
    [InlineData(2, 3, 3)]
    public void Severity_is_the_height_of_the_lowest_common_ancestor(int a, int b, int height) => Assert.Equal(height, Hierarchy.Severity(a, b));

    [Fact]
    public void Means_are_over_mistakes_or_over_all()
    {
        int[] predictions = [0, 1, 3, 2], labels = [0, 0, 0, 2];
        Assert.Equal(2, MistakeSeverity.OfMistakes(predictions, labels, Hierarchy).Value);
        Assert.Equal(2, MistakeSeverity.OfMistakes(predictions, labels, Hierarchy).N);
        Assert.Equal(1, MistakeSeverity.OfAll(predictions, labels, Hierarchy).Value);
    }

    [Fact]
    public void Severity_is_symmetric_and_an_ultrametric()
    {
        for (var a = 0; a < 4; a++)
            for (var b = 0; b < 4; b++)
            {
                Assert.Equal(Hierarchy.Severity(a, b), Hierarchy.Severity(b, a));
                for (var c = 0; c < 4; c++) Assert.True(Hierarchy.Severity(a, c) <= Math.Max(Hierarchy.Severity(a, b), Hierarchy.Severity(b, c)));
            }
    }

    [Fact]
    public void A_flat_hierarchy_makes_severity_the_error_rate() => Property.Holds(Property.Samples(), s =>
    {
        var flat = new ClassHierarchy([.. Enumerable.Repeat(s.Classes, s.Classes), -1], s.Classes);
        var scores = PredictionScores.Of(s.Logits, s.Classes, s.Labels);
        Assert.Equal(1 - scores.Correct.ToArray().Average(c => c ? 1.0 : 0), MistakeSeverity.OfAll(scores.Predictions, s.Labels, flat).Value, 1e-15);
    });
}
