using Behavior.Toybox.Captions;

namespace Behavior.Toybox.Tests.Captions;

public class BytePairsTests
{
    /// <summary>Worked by hand: "lo" occurs three times, then "low" twice at a word's end.</summary>
    [Fact]
    public void The_most_frequent_pair_is_merged_first() => Assert.Equal(
        [("l", "o"), ("lo", "w</w>"), ("lo", "t</w>"), ("s", "low</w>")],
        BytePairs.Learn(["low", "slow", "lot"]));
}
