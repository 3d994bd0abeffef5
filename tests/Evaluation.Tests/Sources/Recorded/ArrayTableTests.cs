using System.Text;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Tests.Sources.Recorded;

/// <summary>numpy's files as numpy writes them, byte by byte.</summary>
public sealed class ArrayTableTests : IDisposable
{
    readonly RecordedWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("<f8")]
    [InlineData("<f4")]
    [InlineData("<f2")]
    [InlineData(">f4")]
    public void An_array_beside_a_list_of_ids_is_read(string type)
    {
        double[] values = [2, 1, 0, 0, 1, -1, 0.5, 0, 0.25, -1, -2, -3];
        Npy("mine/val.logits.npy", type, "(4, 3)", [.. values.SelectMany(v => Element(type, v))]);
        _world.Write("mine/val.ids.txt", "a/1.png\na/2.png\r\nb/3.png\nb/4.png\n");
        using var run = _world.Run();

        Assert.Equal(values.Select(v => (float)v), run.Predict("mine", "val").Logits);
    }

    [Fact]
    public void Other_ids_beside_it_are_another_checkpoint()
    {
        Npy("mine/val.logits.npy", "<f4", "(4, 3)", new byte[48]);
        _world.Write("mine/val.ids.txt", "1\n2\n3\n4\n");
        using var before = _world.Run();
        var first = before.Weights("mine");
        _world.Write("mine/val.ids.txt", "2\n1\n3\n4\n");
        using var after = _world.Run();

        Assert.NotEqual(first, after.Weights("mine"));
    }

    [Theory]
    [InlineData("(4, 3)", "1\n2\n3\n", "different numbers of rows")]
    [InlineData("(2, 6)", "1\n2\n", "6 numbers")]
    [InlineData("(2, 2, 3)", "1\n2\n", "2 x 2 x 3")]
    [InlineData("(4, 4)", "1\n2\n3\n4\n", "cut")]
    public void Shapes_that_do_not_fit_are_refused(string shape, string ids, string saying)
    {
        Npy("mine/val.logits.npy", "<f4", shape, new byte[48]);
        _world.Write("mine/val.ids.txt", ids);
        using var run = _world.Run();

        Assert.Contains(saying, Assert.Throws<BehaviorException>(() => run.Predict("mine", "val")).Message);
    }

    [Fact]
    public void An_array_without_ids_says_how_to_write_them()
    {
        Npy("mine/val.logits.npy", "<f4", "(4, 3)", new byte[48]);
        using var run = _world.Run();

        Assert.Contains("val.ids.txt", Assert.Throws<BehaviorException>(() => run.Predict("mine", "val")).Message);
    }

    void Npy(string name, string type, string shape, byte[] content)
    {
        var header = $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n";
        File.WriteAllBytes(_world[name], [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), .. content]);
    }

    static byte[] Element(string type, double value) => type switch
    {
        "<f8" => BitConverter.GetBytes(value),
        "<f2" => BitConverter.GetBytes((Half)value),
        ">f4" => [.. BitConverter.GetBytes((float)value).Reverse()],
        _ => BitConverter.GetBytes((float)value),
    };
}
