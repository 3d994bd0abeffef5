using Behavior.Datasets.Derived;

namespace Behavior.Datasets.Tests.Derived;

public class TakenDatasetTests
{
    [Fact]
    public void Samples_and_pictures_are_those_of_the_whole_and_the_fingerprint_is_not()
    {
        var whole = new MemoryDataset(64);
        IDataset part = new TakenDataset(whole, 8);

        Assert.Equal(8, part.Samples.Count);
        foreach (var (i, sample) in part.Samples.Index())
        {
            Assert.Equal(whole.Load(whole.Samples.ToList().IndexOf(sample)).Pixels, part.Load(i).Pixels);
            Assert.Equal(sample.Id, part.Input(i).Id); // the seed of random corruptions
        }
        Assert.Same(whole.LabelSpace, part.LabelSpace);
        Assert.NotEqual(whole.Fingerprint, part.Fingerprint);
        Assert.NotEqual(part.Fingerprint, new TakenDataset(whole, 9).Fingerprint);
    }
}
