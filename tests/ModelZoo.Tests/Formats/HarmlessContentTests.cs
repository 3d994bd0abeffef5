using System.Text;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Fuzz;
using Behavior.ModelZoo.Tests.Checkpoints;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Formats;

/// <summary>What people save beside weights does not refuse a file; code still does. The pickles are Python's own.</summary>
public sealed class HarmlessContentTests : IDisposable
{
    readonly TempFolder _folder = new();

    public static TheoryData<string, string> Read => Pickles("read");

    public static TheoryData<string, string> Refused => Pickles("refused");

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Read))]
    public void Harmless_values_are_read_past(string what, string pickle)
    {
        using var source = Open(Convert.FromBase64String(pickle));

        Assert.True(source.Tensors.Keys.SequenceEqual(["fc.weight"]), what);
        Assert.Equal([4, 5], source.Tensors["fc.weight"].Shape);
    }

    [Theory, MemberData(nameof(Refused))]
    public void Code_is_refused(string what, string pickle)
    {
        var error = Assert.Throws<CheckpointException>(() => Open(Convert.FromBase64String(pickle)));

        Assert.True(error.Fault == CheckpointFault.Code, $"{what}: {error.Message}");
    }

    /// <summary>A list in a set: as a call, by opcodes, in a frozen one, and inside a tuple.</summary>
    [Theory]
    [InlineData("c__builtin__\nset\n]]a\u0085R"), InlineData("\u008f(]\u0090"), InlineData("(}\u0091"), InlineData("\u008f(]\u0085\u0090"), InlineData("\u008f(\u008f\u0090")]
    public void A_set_of_what_cannot_be_hashed_is_refused(string set)
    {
        var error = Assert.Throws<CheckpointException>(() => Open(Encoding.Latin1.GetBytes($"\u0080\u0004}}X\u0001\u0000\u0000\u0000a{set}s.")));

        Assert.Equal(CheckpointFault.Structure, error.Fault);
        Assert.Contains("Python cannot hash", error.Message);
    }

    [Fact]
    public void Checksums_that_were_not_computed_are_not_wrong()
    {
        var network = MadeUpTensor.Network("resnet_test");
        TorchWriter.Zip(_folder["m.pth"], TorchWriter.Dict(network), (_, _) => 0);

        using var source = CheckpointFile.Open(_folder["m.pth"]);

        TensorNamesTests.AssertIs(network, source);
    }

    /// <summary>One that is wrong, one that is 0 among others, all 0 but one: each entry's counts.</summary>
    [Theory]
    [InlineData("wrong"), InlineData("zero"), InlineData("all but one")]
    public void A_wrong_checksum_is_refused(string kind)
    {
        var network = MadeUpTensor.Network("resnet_test");
        TorchWriter.Zip(_folder["m.pth"], TorchWriter.Dict(network), (name, crc) => kind switch
        {
            "wrong" => name == "archive/data/1" ? crc + 1 : crc,
            "zero" => name == "archive/data/1" ? 0 : crc,
            _ => name == "archive/data/0" ? crc : 0,
        });

        var error = Assert.Throws<CheckpointException>(() =>
        {
            using var source = CheckpointFile.Open(_folder["m.pth"]);
            foreach (var info in source.Tensors.Values) source.ReadBytes(info.Name, new byte[info.Bytes]);
        });

        Assert.Equal(CheckpointFault.Checksum, error.Fault);
    }

    [Theory]
    [InlineData("F8_E8M0", 4, 4, "float8_e8m0fnu"), InlineData("F8_E4M3FNUZ", 4, 4, "float8_e4m3fnuz"), InlineData("F4", 4, 2, "F4"), InlineData("F6_E2M3", 4, 3, "F6_E2M3"),
     InlineData("F6_E3M2", 8, 6, "F6_E3M2"), InlineData("F31", 4, 16, "F31"), InlineData("U16", 4, 8, "uint16"), InlineData("C64", 2, 16, "complex64")]
    public void A_tensor_of_a_type_that_nobody_needs_refuses_no_file(string type, int count, int bytes, string shown)
    {
        var network = MadeUpTensor.Network("resnet_test");
        var path = WeightsFormat.Write(_folder, "safetensors", [.. network, ("scale", new("", type, [count], new byte[bytes]))]);
        using (var source = CheckpointFile.Open(path))
        {
            Assert.Equal(shown, source.Tensors["scale"].TypeName);
            Assert.Equal(bytes, source.Tensors["scale"].Bytes);
            Assert.Equal(CheckpointFault.Unsupported, Assert.Throws<CheckpointException>(() => source.Read("scale")).Fault);
            Assert.Contains(CheckpointReport.Of(source).Facts, f => f.Name == "not read" && f.Value.Contains($"scale ({shown})"));
            Assert.Contains("resnet_test", ArchitectureDetector.Candidates(source));
        }
        CheckpointLoader.Load("resnet_test", path).Dispose();
        Assert.Equal(TensorHash.Of(WeightsFormat.Write(_folder, "zip", network)), TensorHash.Of(path));
    }

    [Theory]
    [InlineData("F8_E8M0", 4, 5), InlineData("F8_E8M0", 4, 3), InlineData("F4", 3, 2), InlineData("F4", 4, 3), InlineData("F6_E2M3", 2, 2), InlineData("U16", 4, 4)]
    public void Sizes_are_checked_wherever_the_type_says_them(string type, int count, int bytes)
    {
        var path = WeightsFormat.Write(_folder, "safetensors", [("scale", new("", type, [count], new byte[bytes]))]);

        Assert.True(Assert.Throws<CheckpointException>(() => CheckpointFile.Open(path)).Fault is CheckpointFault.Structure or CheckpointFault.Size);
    }

    [Fact]
    public void A_tensor_that_a_network_needs_is_refused_by_its_type()
    {
        var path = WeightsFormat.Write(_folder, "safetensors",
            [.. MadeUpTensor.Network("resnet_test").Select(t => t.Name == "fc.bias" ? (t.Name, new("", "F31", t.Tensor.Shape, new byte[3])) : t)]);

        var error = Assert.Throws<Behavior.Diagnostics.BehaviorException>(() => CheckpointLoader.Load("resnet_test", path));

        Assert.Contains("fc.bias is F31, expected a float type", error.Message);
    }

    [Fact]
    public void Quantized_storages_are_listed()
    {
        TorchWriter.Zip(_folder["m.pth"], TorchWriter.Dict(("fc.weight", MadeUpTensor.Floats(0, 2, 2)), ("scale", new MadeUpTensor("QInt8Storage", "", [4], new byte[4]))));

        using var source = CheckpointFile.Open(_folder["m.pth"]);

        Assert.Equal("qint8", source.Tensors["scale"].TypeName);
    }

    [Fact]
    public void Counts_of_batches_may_have_any_type()
    {
        var network = MadeUpTensor.Network("resnet_test");
        var path = WeightsFormat.Write(_folder, "safetensors",
            [.. network.Select(t => t.Name.EndsWith("num_batches_tracked", StringComparison.Ordinal) ? (t.Name, new("", "F32", [], BitConverter.GetBytes(float.NaN))) : t)]);

        CheckpointLoader.Load("resnet_test", path).Dispose();

        Assert.Equal(TensorHash.Of(WeightsFormat.Write(_folder, "zip", network)), TensorHash.Of(path));
    }

    [Fact]
    public void Metadata_of_null_are_none()
    {
        var header = Encoding.ASCII.GetBytes("{\"__metadata__\":null,\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}");
        File.WriteAllBytes(_folder["m.safetensors"], [.. BitConverter.GetBytes((long)header.Length), .. header, 7]);

        using var source = CheckpointFile.Open(_folder["m.safetensors"]);

        Assert.Equal(["a"], source.Tensors.Keys);
        Assert.Empty(source.Metadata);
    }

    ITensorSource Open(byte[] pickle)
    {
        File.WriteAllBytes(_folder["m.pth"], Seeds.WithPickle(pickle));
        return CheckpointFile.Open(_folder["m.pth"]);
    }

    /// <summary>One line each: whether it is read or refused, what it is, the protocol, and what Python 3.11 wrote, with stand-ins for classes of libraries.</summary>
    static TheoryData<string, string> Pickles(string kind) =>
    [
        .. File.ReadLines(Path.Combine(SharedFolder.RepositoryRoot, "tests", "ModelZoo.Tests", "Formats", "python-pickles.txt")).Select(l => l.Split('\t')).Where(l => l[0] == kind)
            .Select(l => ($"{l[1]}, protocol {l[2]}", l[3])),
    ];
}
