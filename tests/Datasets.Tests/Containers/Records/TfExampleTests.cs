using System.Text;
using Behavior.Datasets.Containers.Records;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Tests.Containers.Records;

/// <summary>Messages written by hand from the fields of example.proto and feature.proto.</summary>
public class TfExampleTests
{
    /// <summary>image: two byte strings; label: 300 and -1, packed and then 7 alone; weights: 1.5 packed and 2 alone.</summary>
    public static byte[] Sample { get; } = Block(1, [
        .. Entry("image", Block(1, [.. Block(1, [1, 2, 3]), .. Block(1, [])])),
        .. Entry("label", Block(3, [.. Block(1, [0xAC, 0x02, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]), 1 << 3, 7])),
        .. Entry("weights", Block(2, [.. Block(1, [0, 0, 0xC0, 0x3F]), 1 << 3 | 5, 0, 0, 0, 0x40]))]);

    [Fact]
    public void Features_are_read_by_name()
    {
        var example = new TfExample("set#0", Sample);

        Assert.Equal([[1, 2, 3], []], example.Bytes("image"));
        Assert.Equal([300, -1, 7], example.Numbers("label"));
        Assert.Equal([1.5f, 2f], example.Floats("weights"));
        Assert.Equal(["image (bytes)", "label (int64)", "weights (float)"], example.Names);
    }

    [Fact]
    public void Other_fields_are_passed_over()
    {
        byte[] others = [9 << 3, 0x80, 0x01, 10 << 3 | 1, 1, 2, 3, 4, 5, 6, 7, 8, 11 << 3 | 5, 1, 2, 3, 4, 12 << 3 | 2, 1, 0];

        Assert.Equal([300, -1, 7], new TfExample("set#0", [.. others, .. Sample, .. others]).Numbers("label"));
    }

    [Fact]
    public void A_feature_that_is_there_twice_is_the_last() =>
        Assert.Equal([2], new TfExample("set#0", Block(1, [.. Entry("label", Block(3, [1 << 3, 1])), .. Entry("label", Block(3, [1 << 3, 2]))])).Numbers("label"));

    [Theory]
    [InlineData("class"), InlineData("image"), InlineData("weights")]
    public void A_feature_that_is_missing_or_of_another_type_is_refused(string feature)
    {
        var error = Assert.Throws<BehaviorException>(() => new TfExample("set#3", Sample).Numbers(feature));

        Assert.Equal("BHV0303", error.Code);
        Assert.Contains("set#3", error.Message);
        Assert.Contains($"'{feature}'", error.Message);
        Assert.Contains("image (bytes), label (int64), weights (float)", error.Message);
    }

    [Fact]
    public void An_empty_message_has_no_features() => Assert.Empty(new TfExample("set#0", []).Names);

    [Theory]
    [InlineData("0A"), InlineData("0A05"), InlineData("0AFFFFFFFFFFFFFFFFFF01"), InlineData("FFFFFFFFFFFFFFFFFFFF"), InlineData("0B"), InlineData("0D0000"), InlineData("0A040A02120A")]
    public void What_is_no_example_is_refused(string hex)
    {
        var error = Assert.Throws<BehaviorException>(() => new TfExample("set#0", Convert.FromHexString(hex)));

        Assert.Equal("BHV0302", error.Code);
        Assert.Contains("set#0", error.Message);
    }

    [Fact]
    public void Damaged_messages_are_read_or_refused() => Damage.Try(Sample, bytes => _ = new TfExample("set#0", bytes).Names.Count());

    static byte[] Entry(string name, byte[] feature) => Block(1, [.. Block(1, Encoding.UTF8.GetBytes(name)), .. Block(2, feature)]);

    static byte[] Block(int field, byte[] content) => [(byte)(field << 3 | 2), (byte)content.Length, .. content];
}
