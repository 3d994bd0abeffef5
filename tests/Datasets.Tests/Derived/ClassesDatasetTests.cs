using Behavior.Datasets.Derived;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Tests.Derived;

/// <summary>Some classes of a dataset are a dataset of its own.</summary>
public class ClassesDatasetTests
{
    [Fact]
    public void Samples_of_the_classes_stay_with_labels_of_their_own()
    {
        using var whole = new MemoryDataset(7, classes: 3); // labels 0 1 2 0 1 2 0

        using IDataset part = new ClassesDataset("part", whole, LabelSpace.OfIds("", ["class2", "class0"]));

        Assert.Equal([("s0", 1), ("s2", 0), ("s3", 1), ("s5", 0), ("s6", 1)], part.Samples.Select(s => (s.Id, s.Label)));
        Assert.Equal(whole.Load(5).Pixels, part.Load(3).Pixels);
        Assert.NotEqual(whole.Fingerprint, part.Fingerprint);
    }

    [Fact]
    public void A_class_that_the_whole_lacks_is_an_error()
    {
        using var whole = new MemoryDataset(3, classes: 3);

        Assert.Contains("BHV0311", Assert.Throws<BehaviorException>(() => new ClassesDataset("part", whole, LabelSpace.OfIds("", ["class0", "class3"]))).Message);
    }
}
