using Behavior.ModelZoo;

namespace Behavior.Tool.Tests.Commands;

public class ArchitectureListTests
{
    [Fact]
    public void Sizes_and_classes_stand_above_the_names_that_have_them() => Assert.Equal(
        ["Great: 32 px, 10 classes", "  b   cc", "", "Great: 224 px, 1,000 classes", "  a", "", "Small: 8 px, classes from prompts", "  d"],
        Lines(80, Spec("Great", "a", 224, 1000), Spec("Great", "b", 32, 10), Spec("Great", "cc", 32, 10), Spec("Small", "d", 8, 0)));

    [Theory]
    [InlineData(1, "  one", "  two", "  three")]
    [InlineData(13, "  one", "  two", "  three")]
    [InlineData(14, "  one    two", "  three")]
    [InlineData(21, "  one    two    three")]
    public void Names_stand_in_as_many_columns_as_the_width_has(int columns, params string[] lines) =>
        Assert.Equal(lines, Lines(columns, Spec("F", "one", 1, 1), Spec("F", "two", 1, 1), Spec("F", "three", 1, 1)).Skip(1));

    static IEnumerable<string> Lines(int columns, params (string Family, ArchitectureSpec Spec)[] all) => Tool.Commands.ArchitectureList.Lines(all.GroupBy(a => a.Family, a => a.Spec), columns);

    static (string Family, ArchitectureSpec Spec) Spec(string family, string name, int size, int classes) => (family, new(name, size, classes, _ => throw new NotSupportedException()));
}
