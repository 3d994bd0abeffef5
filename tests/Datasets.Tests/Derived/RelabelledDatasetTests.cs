using Behavior.Datasets.Derived;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Tests.Derived;

public class RelabelledDatasetTests
{
    static readonly LabelSpace s_space = new("said", [new("class2"), new("other"), new("class0") { Name = "nought", Members = ["a", "b"] }, new("class1")]);

    [Fact]
    public void Labels_are_the_classes_places_in_the_said_space_and_all_else_is_as_it_was()
    {
        IDataset whole = new MemoryDataset(6, classes: 3), dataset = new RelabelledDataset(whole, s_space);

        Assert.Equal([2, 3, 0, 2, 3, 0], dataset.Samples.Select(s => s.Label));
        Assert.Equal(whole.Samples.Select(s => s.Id), dataset.Samples.Select(s => s.Id));
        Assert.All(dataset.Samples.Zip(whole.Samples), p => Assert.Equal(p.Second.Annotations, p.First.Annotations));
        Assert.All(dataset.Samples, s => Assert.Equal(whole.Classes[whole.Samples.Single(w => w.Id == s.Id).Label], dataset.Classes[s.Label]));
        Assert.Equal(whole.Load(4).Pixels, dataset.Load(4).Pixels);
        Assert.Equal("s4", dataset.Input(4).Id);
        Assert.Same(s_space, dataset.LabelSpace);
    }

    [Fact]
    public void Classes_that_the_space_lacks_are_refused_with_the_first_five_and_both_sides()
    {
        var error = Assert.Throws<BehaviorException>(() => new RelabelledDataset(new MemoryDataset(16), s_space));

        Assert.Equal("BHV0311", error.Code);
        Assert.Contains("13 of 16 classes that the label space 'said' lacks: 'class3', 'class4', 'class5', 'class6', 'class7', ...", error.Message);
        Assert.Contains("class0, class1, class2, ... (16 in all)", error.Message);
        Assert.Contains("class2, other, class0 (nought), ... (4 in all)", error.Message);
    }

    [Fact]
    public void The_fingerprint_follows_data_ids_and_members_and_not_names()
    {
        var fingerprint = Fingerprint(6, s_space.Classes);

        Assert.Equal(fingerprint, Fingerprint(6, [.. s_space.Classes.Select(c => c with { Name = "another" })]));
        Assert.NotEqual(fingerprint, Fingerprint(7, s_space.Classes));
        Assert.NotEqual(fingerprint, Fingerprint(6, [.. s_space.Classes.Reverse()]));
        Assert.NotEqual(fingerprint, Fingerprint(6, [.. s_space.Classes.Select(c => c with { Members = [] })]));
        Assert.NotEqual(fingerprint, new MemoryDataset(6, classes: 3).Fingerprint);
    }

    static string Fingerprint(int count, IReadOnlyList<LabelClass> classes) => new RelabelledDataset(new MemoryDataset(count, classes: 3), new("", classes)).Fingerprint;
}
