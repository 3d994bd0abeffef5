using Behavior.Datasets.Labels;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Tests;

public class ToyLabelsTests
{
    static readonly LabelSpaces s_spaces = new(typeof(ToyLabels).Assembly);

    [Fact]
    public void The_sixteen_categories_are_the_space_toy() => Assert.Equal(ToyCategories.Names, s_spaces.Find("toy").Ids);

    [Fact]
    public void Every_dataset_of_the_toy_world_is_under_a_space_that_can_be_named()
    {
        foreach (var name in ToySets.Names)
        {
            using var dataset = ToySets.Open(name);
            Assert.Equal(name.StartsWith("toy-vtab-", StringComparison.Ordinal) ? name : "toy", dataset.LabelSpace.Name);
            Assert.Same(dataset.LabelSpace, ToySets.Find(name).LabelSpace);
            Assert.Equal(dataset.LabelSpace.Ids, s_spaces.Find(dataset.LabelSpace.Name).Ids);
            Assert.False(dataset.LabelSpace.IsNumbered);
        }
    }
}
