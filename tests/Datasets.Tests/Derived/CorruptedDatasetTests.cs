using Behavior.Datasets.Derived;
using Behavior.Imaging.Corruptions;

namespace Behavior.Datasets.Tests.Derived;

public class CorruptedDatasetTests
{
    [Fact]
    public void Every_cell_has_its_number_of_samples_with_corruption_severity_and_the_clean_annotations()
    {
        using var dataset = new CorruptedDataset("c", new MemoryDataset(160), 16);

        var cells = dataset.Samples.GroupBy(s => (s.Annotations["corruption"], s.Annotations["severity"])).ToList();

        Assert.Equal(95, cells.Count);
        Assert.All(cells, c => Assert.Equal(16, c.Count()));
        Assert.All(cells, c => Assert.InRange(c.Select(s => s.Label).Distinct().Count(), 12, 16));
        Assert.All(dataset.Samples, s => Assert.True(s.Annotations.ContainsKey("turn")));
        Assert.Equal(dataset.Samples.Count, dataset.Samples.Select(s => s.Id).Distinct().Count());
    }

    [Fact]
    public void Cells_hold_different_samples() =>
        Assert.True(Cells(new CorruptedDataset("c", new MemoryDataset(160), 16)).Distinct().Count() > 90);

    [Fact]
    public void A_picture_is_the_corrupted_clean_one_each_time_it_is_read()
    {
        var clean = new MemoryDataset(160);
        using var dataset = new CorruptedDataset("c", clean, 4);
        var index = dataset.Samples.ToList().FindIndex(s => s.Annotations["corruption"] == "gaussian_noise" && s.Annotations["severity"] == "3");
        var id = dataset.Samples[index].Id.Split('/')[^1];

        var expected = CorruptionCatalog.Get("gaussian_noise").Apply(clean.Load(int.Parse(id[1..])), 3, SeededRandom.For(id, "gaussian_noise", 3));

        Assert.Equal(expected.Pixels, dataset.Load(index).Pixels);
        Assert.Equal(expected.Pixels, dataset.Input(index).Decode().Pixels);
        Assert.Equal(dataset.Samples[index].Id, dataset.Input(index).Id);
        Assert.Same(clean.LabelSpace, dataset.LabelSpace);
    }

    [Fact]
    public void A_picture_that_is_not_square_is_cut_as_ImageNet_C_was()
    {
        using var dataset = new CorruptedDataset("c", new MemoryDataset(16, width: 320, height: 280), 1);

        Assert.Equal((224, 224), (dataset.Load(0).Width, dataset.Load(0).Height));
    }

    [Fact]
    public void The_fingerprint_follows_base_and_cell_size()
    {
        var fingerprint = new CorruptedDataset("c", new MemoryDataset(160), 16).Fingerprint;

        Assert.Equal(fingerprint, new CorruptedDataset("d", new MemoryDataset(160), 16).Fingerprint);
        Assert.NotEqual(fingerprint, new CorruptedDataset("c", new MemoryDataset(160), 15).Fingerprint);
        Assert.NotEqual(fingerprint, new CorruptedDataset("c", new MemoryDataset(161), 16).Fingerprint);
    }

    static IEnumerable<string> Cells(CorruptedDataset dataset) =>
        dataset.Samples.Chunk(16).Select(c => string.Join(',', c.Select(s => s.Id.Split('/')[^1]).Order(StringComparer.Ordinal)));
}
