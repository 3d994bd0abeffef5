using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Tests.Trees;

/// <summary>Names sort as Python sorts them: code point by code point.</summary>
public class CodePointsTests
{
    [Fact]
    public void Sorted_as_Python_sorts()
    {
        // python3 -c "print(sorted(['b', 'B', 'a b', 'a/b', 'a', '\uff5e', '\U0001f600', 'é', 'z', '10', '2']))"
        string[] sorted = ["10", "2", "B", "a", "a b", "a/b", "b", "z", "é", "～", "😀"];

        Assert.Equal(sorted, sorted.Reverse().Order(CodePoints.Order));
        Assert.NotEqual(sorted, sorted.Order(StringComparer.Ordinal));
    }
}
