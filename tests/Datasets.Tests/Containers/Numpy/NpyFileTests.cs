using System.Text;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Numpy;

namespace Behavior.Datasets.Tests.Containers.Numpy;

/// <summary>Headers written by hand after numpy's description of the format.</summary>
public class NpyFileTests
{
    [Theory]
    [InlineData("{'descr': '<i2', 'fortran_order': False, 'shape': (3,), }", 1)]
    [InlineData("{'descr': '<i2', 'fortran_order': False, 'shape': (3L,), }", 1)]
    [InlineData("{'shape':(3,),\"fortran_order\":False,'descr':'<i2'}", 2)]
    [InlineData("{'descr': '<i2', 'fortran_order': False, 'shape': (1, 3)}  \n", 3)]
    public void Versions_and_spellings_are_read(string header, byte version) => Assert.Equal([1, -2, 300], Read(header, version, 1, 0, 254, 255, 44, 1).Integers());

    [Theory]
    [InlineData("|u1", NumberType.UInt8, 255, 255)]
    [InlineData("|i1", NumberType.Int8, -1, 255)]
    [InlineData("|b1", NumberType.Bool, 1, 1)]
    [InlineData("<u2", NumberType.UInt16, 65534, 254, 255)]
    [InlineData(">i2", NumberType.Int16, 258, 1, 2)]
    [InlineData(">u4", NumberType.UInt32, 16909060, 1, 2, 3, 4)]
    [InlineData("<i8", NumberType.Int64, -2, 254, 255, 255, 255, 255, 255, 255, 255)]
    [InlineData("<f4", NumberType.Float32, 2, 0, 0, 0, 64)]
    [InlineData("<f8", NumberType.Float64, -2, 0, 0, 0, 0, 0, 0, 0, 192)]
    public void Types_are_read(string type, NumberType expected, long value, params int[] bytes)
    {
        var array = Read($"{{'descr': '{type}', 'fortran_order': True, 'shape': ()}}", 1, [.. bytes.Select(b => (byte)b)]);

        Assert.Equal((expected, true, 1), (array.Type, array.IsColumnMajor, array.Count));
        Assert.Equal([value], array.Integers());
    }

    [Theory]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", "BHV0303", "pickle")]
    [InlineData("{'descr': 'O', 'fortran_order': False, 'shape': (1,)}", "BHV0303", "pickle")]
    [InlineData("{'descr': [('a', '<i4')], 'fortran_order': False, 'shape': (1,)}", "BHV0303", "records")]
    [InlineData("{'descr': '<U8', 'fortran_order': False, 'shape': (1,)}", "BHV0303", "<U8")]
    [InlineData("{'descr': '|u1', 'fortran_order': False}", "BHV0302", "header")]
    [InlineData("{'descr': '|u1', 'fortran_order': 0, 'shape': (1,)}", "BHV0302", "header")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (-1,)}", "BHV0302", "header")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (1,)} + f()", "BHV0302", "header")]
    [InlineData("{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (1,)}", "BHV0302", "header")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (9223372036854775807, 9223372036854775807)}", "BHV0302", "9223372036854775807")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (2,)}", "BHV0302", "2")]
    public void What_is_no_array_of_numbers_is_refused(string header, string code, string text) =>
        ContainerFile.IsRefused(() => Read(header, 1, 0), code, "a.npy", text);

    [Fact]
    public void Damaged_files_are_read_or_refused() => DamagedFiles.IsReadOrRefused(bytes => NpyFile.Read(bytes).Integers(),
        File("{'descr': '<i2', 'fortran_order': False, 'shape': (2, 2), }", 1, 1, 2, 3, 4, 5, 6, 7, 8), File("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 2), }", 2, 1, 2, 3, 4));

    static NumberArray Read(string header, byte version, params byte[] content) => NpyFile.Read(new MemoryBytes(File(header, version, content), "a.npy"));

    static byte[] File(string header, byte version, params byte[] content)
    {
        var text = Encoding.Latin1.GetBytes(header);
        return [0x93, .. "NUMPY"u8, version, 0, .. BitConverter.GetBytes(text.Length).AsSpan(0, version == 1 ? 2 : 4), .. text, .. content];
    }
}
