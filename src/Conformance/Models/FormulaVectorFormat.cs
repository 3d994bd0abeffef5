using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Behavior.Conformance.Cases;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;

namespace Behavior.Conformance.Models;

/// <summary>The formula itself (<c>formula-vectors/1</c>): keys, first values bit for bit, and hashes over whole tensors and pictures.</summary>
public sealed class FormulaVectorFormat : IConformanceFormat
{
    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "formula-vectors/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        foreach (var text in root.GetProperty("fnv1a64").EnumerateNamedCases())
            if (Name("key", text.Name) is var name && context.Wants(name)) yield return Compare(name, () => FormulaGenerator.Key(text.Name) == Hex(text.Value));
        foreach (var tensor in root.GetProperty("tensors").EnumerateCases())
            if (Name("tensor", tensor.GetProperty("name").GetString()) is var name && context.Wants(name)) yield return Compare(name, () => Same(Tensor(tensor), tensor));
        foreach (var image in root.GetProperty("images").EnumerateCases())
            if (Name("image", $"{image.GetProperty("kind")} {image.GetProperty("k")} {image.GetProperty("height")}x{image.GetProperty("width")}") is var name && context.Wants(name))
                yield return Compare(name, () => Same(Image(image), image));
    }

    static string Name(string kind, string what) => $"formula/{kind}/{what}";

    static ConformanceCase Compare(string name, Func<bool> same) => GoldenFile.Guard(name, () => [new(name, same() ? 0 : 1, 0)])[0];

    static ulong Hex(GoldenValue text) => ulong.Parse(text.GetString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    static float[] Tensor(GoldenValue golden)
    {
        var (name, shape) = (golden.GetProperty("name").GetString(), GoldenShape.Of(golden.GetProperty("shape")));
        using var source = new FormulaSource("vectors", [new TensorInfo(name, ElementType.Float32, shape)]);
        var values = new float[shape.Aggregate(1L, (a, b) => a * b)];
        source.ReadBytes(name, MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    static float[] Image(GoldenValue golden) =>
        FormulaGenerator.Image(golden.GetProperty("kind").GetString(), golden.GetProperty("k").GetInt32(), Side(golden, "height"), Side(golden, "width"));

    static int Side(GoldenValue golden, string key) => golden.GetProperty(key).GetCount(1, GoldenLimits.NetworkSide);

    static bool Same(float[] values, GoldenValue golden)
    {
        var first = golden.GetProperty("first3_bits").EnumerateArray().Select(Hex).Select(b => (uint)b);
        return first.SequenceEqual(values.Take(3).Select(BitConverter.SingleToUInt32Bits))
            && Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan()))) == golden.GetProperty("sha256_little_endian_float32").GetString();
    }
}
