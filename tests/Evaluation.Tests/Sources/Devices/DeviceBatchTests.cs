using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Sources.Devices;

public class DeviceBatchTests
{
    static readonly string[] s_what = ["some card", "2.10", "weights", "float32"];

    [Fact]
    public void A_number_is_found_once_a_machine()
    {
        using var temp = new TempFolder();
        Assert.Equal(96, new DeviceBatch(s_what, BatchMemory.In(temp["store"])).Of(224, 224, n => n <= 100));

        Assert.Equal(96, new DeviceBatch(s_what, BatchMemory.In(temp["store"])).Of(224, 224, _ => throw new InvalidOperationException("asked again")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_determines_it_is_part_of_its_key(int part)
    {
        using var temp = new TempFolder();
        _ = new DeviceBatch(s_what, BatchMemory.In(temp["store"])).Of(224, 224, n => n <= 100);
        string[] other = [.. s_what];
        other[part] += "'";

        Assert.Equal(16, new DeviceBatch(other, BatchMemory.In(temp["store"])).Of(224, 224, n => n <= 16));
    }

    [Fact]
    public void So_is_the_size_of_the_pictures()
    {
        using var temp = new TempFolder();
        var batches = new DeviceBatch(s_what, BatchMemory.In(temp["store"]));

        Assert.Equal([96, 40, 16], [batches.Of(224, 224, n => n <= 100), batches.Of(224, 192, n => n <= 40), batches.Of(192, 224, n => n <= 16)]);
    }

    [Fact]
    public void A_number_that_did_not_fit_after_all_is_halved_for_good()
    {
        using var temp = new TempFolder();
        var batches = new DeviceBatch(s_what, BatchMemory.In(temp["store"]));
        _ = batches.Of(224, 224, n => n <= 100);

        Assert.True(batches.Halve(224, 224));

        Assert.Equal(48, batches.Of(224, 224, _ => true));
        Assert.Equal(48, new DeviceBatch(s_what, BatchMemory.In(temp["store"])).Of(224, 224, _ => true));
    }

    [Fact]
    public void Where_not_one_picture_fits_nothing_is_remembered()
    {
        using var temp = new TempFolder();
        var batches = new DeviceBatch(s_what, BatchMemory.In(temp["store"]));

        Assert.Equal(0, batches.Of(224, 224, _ => false));
        Assert.False(batches.Halve(224, 224));
        Assert.Equal(512, new DeviceBatch(s_what, BatchMemory.In(temp["store"])).Of(224, 224, _ => true));
    }

    [Fact]
    public void It_works_without_a_store() => Assert.Equal(8, new DeviceBatch(s_what, null).Of(224, 224, n => n <= 8));
}
