using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Tests;

public class ToyReaderTests
{
    [Fact]
    public void The_resolution_is_the_items_or_64()
    {
        Assert.Equal(64, Open().Load(0).Width);
        Assert.Equal(32, Open("32").Load(0).Width);
        Assert.Equal(["Resolution"], new ToyReader().Keys.Select(k => k.Name));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-8")]
    [InlineData("small")]
    public void A_resolution_that_is_no_number_is_refused(string resolution)
    {
        var error = Assert.Throws<BehaviorException>(() => new ToyReader().Check(Source(resolution)));

        Assert.Equal("BHV0502", error.Code);
        Assert.Contains($"Resolution=\"{resolution}\"", error.Message);
    }

    [Fact]
    public void An_input_renders_what_is_loaded_and_has_the_samples_id()
    {
        using var dataset = Open("16");

        Assert.Equal(dataset.Load(5).Pixels, dataset.Input(5).Decode().Pixels);
        Assert.Equal(dataset.Samples[5].Id, dataset.Input(5).Id);
    }

    static IDataset Open(string resolution = "") => new ToyReader().Open(Source(resolution));

    static DatasetSource Source(string resolution) => new("toy-val", "") { Options = new Dictionary<string, string> { ["Resolution"] = resolution } };
}
