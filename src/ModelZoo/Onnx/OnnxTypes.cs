namespace Behavior.ModelZoo.Onnx;

/// <summary>What element types are: their sizes, and which of them networks learn.</summary>
static class OnnxTypes
{
    /// <summary>Bits of one element; 0 where the size is not fixed or the type is not known.</summary>
    public static int Bits(int type) => type switch
    {
        1 or 6 or 12 => 32,
        2 or 3 or 9 or 17 or 18 or 19 or 20 or 24 => 8,
        4 or 5 or 10 or 16 => 16,
        7 or 11 or 13 or 14 => 64,
        15 => 128,
        21 or 22 or 23 => 4,
        25 or 26 => 2,
        _ => 0,
    };

    /// <summary>Whether its values are numbers with a point.</summary>
    public static bool IsReal(OnnxType type) => type is OnnxType.Float or OnnxType.Float16 or OnnxType.Double or OnnxType.BFloat16;

    /// <summary>Whether weights are kept in it, quantised ones among them.</summary>
    public static bool IsWeight(OnnxType type) => IsReal(type) || (int)type is 2 or 3 or 17 or 18 or 19 or 20 or 21 or 22 or 23;

    /// <summary>Its name in words.</summary>
    public static string Name(OnnxType type) => type switch
    {
        OnnxType.Float => "float32",
        OnnxType.UInt8 => "bytes",
        OnnxType.Undefined => "an unsaid type",
        _ => Enum.IsDefined(type) ? type.ToString().ToLowerInvariant() : $"type {(int)type}",
    };
}
