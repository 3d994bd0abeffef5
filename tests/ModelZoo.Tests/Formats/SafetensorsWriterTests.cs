using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Formats;

public class SafetensorsWriterTests
{
    public static TheoryData<string> Types => [.. new[] { "float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool" }];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_comes_back_bit_for_bit(string type)
    {
        using var folder = new TempFolder();
        using var scope = NewDisposeScope();
        var scalar = ElementTypes.FromTorch(type)!.Value.ToScalarType()!.Value;
        var values = (randn(3, 5) * 3).to(scalar);
        var transposed = values.t();

        SafetensorsWriter.Write(folder["a.safetensors"],
            [new("a", values), new("strided", transposed), new("scalar", values[0, 0]), new("empty", zeros(0, 4, dtype: scalar))],
            new Dictionary<string, string> { ["note"] = "\u00e9\"\n" });
        using var file = SafetensorsFile.Open(folder["a.safetensors"]);

        Assert.Equal(["a", "empty", "scalar", "strided"], file.Tensors.Keys.Order());
        Assert.Equal("\u00e9\"\n", file.Metadata["note"]);
        Assert.Equal(values.bytes.ToArray(), file.Read("a").bytes.ToArray());
        Assert.Equal(transposed.contiguous().bytes.ToArray(), file.Read("strided").bytes.ToArray());
        Assert.Equal(scalar, file.Read("scalar").dtype);
        Assert.Equal([0, 4], file.Read("empty").shape);
    }

    [Fact]
    public void A_name_twice_is_refused_and_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        using var one = ones(2);

        var error = Assert.Throws<Diagnostics.BehaviorException>(() => SafetensorsWriter.Write(folder["a.safetensors"], [new("a", one), new("a", one)]));

        Assert.Equal("BHV0119", error.Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
