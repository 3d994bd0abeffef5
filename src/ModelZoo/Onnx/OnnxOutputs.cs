using System.Text;

namespace Behavior.ModelZoo.Onnx;

/// <summary>Gives a graph further outputs, so that a runtime gives intermediate values.</summary>
public static class OnnxOutputs
{
    const int GraphOfModel = 7, OutputOfGraph = 12, NameOfValue = 1;

    /// <summary>
    /// The file's bytes with further outputs. Protobuf merges a message that is there twice, so that a second graph of nothing but outputs, put behind the
    /// file, adds them to the first. Their types are left out: a runtime infers them.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="names">Values of its graph; those that are outputs already are left out.</param>
    public static byte[] With(OnnxFile file, IEnumerable<string> names)
    {
        var known = file.Model.Graph.Outputs.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        byte[] outputs = [.. names.Where(known.Add).SelectMany(n => Field(OutputOfGraph, Field(NameOfValue, Encoding.UTF8.GetBytes(n))))];
        return outputs.Length == 0 ? file.Content : [.. file.Content, .. Field(GraphOfModel, outputs)];
    }

    static byte[] Field(int number, byte[] content) => [.. Varint((uint)(number << 3 | 2)), .. Varint((uint)content.Length), .. content];

    static IEnumerable<byte> Varint(uint value)
    {
        for (; value >= 0x80; value >>= 7) yield return (byte)(value | 0x80);
        yield return (byte)value;
    }
}
