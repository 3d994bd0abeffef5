using Behavior.Evaluation.Sources.Torch.Devices;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Sources.Devices;

public class DeviceReceiptTests
{
    [Theory]
    [InlineData(true, 1, false)]
    [InlineData(true, 0, true)] // the event was of something else
    [InlineData(false, 1, true)] // no event
    [InlineData(false, 0, true)]
    public void All_work_is_waited_for_unless_event_and_number_agree(bool waited, byte arrived, bool expected)
    {
        var all = false;
        using var receipt = new DeviceReceipt(torch.tensor(new[] { arrived }), () => waited, () => all = true);

        receipt.Wait();

        Assert.Equal(expected, all);
    }

    [Fact]
    public void The_number_is_looked_at_after_the_event()
    {
        using var arrived = torch.zeros(1, torch.ScalarType.Byte);
        var all = false;
        using var receipt = new DeviceReceipt(arrived, () =>
        {
            arrived.bytes[0] = 1;
            return true;
        }, () => all = true);

        receipt.Wait();

        Assert.False(all);
    }

    [Fact]
    public void A_processor_gives_none() => Assert.Null(DeviceReceipt.Of(torch.CPU));
}
