using System.Text;

namespace Behavior.Imaging.Corruptions;

/// <summary>The conformance kit's generator: FNV-1a of a text is the key, SplitMix64's mixer gives element i. Integers only, so equal on every machine.</summary>
struct MixedStream
{
    const ulong Golden = 0x9E3779B97F4A7C15;
    ulong _state;

    public MixedStream(string key)
    {
        _state = 0xCBF29CE484222325;
        foreach (var b in Encoding.UTF8.GetBytes(key)) _state = (_state ^ b) * 0x100000001B3;
    }

    /// <summary>The next value, uniform in [0, 1): 53 bits, exact.</summary>
    public double Next()
    {
        var z = _state += Golden;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1L << 53));
    }
}
