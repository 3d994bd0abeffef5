namespace Behavior.Datasets.Containers.Inflate;

/// <summary>The checksum of zlib (RFC 1950).</summary>
static class Adler32
{
    const uint Modulus = 65_521;

    /// <summary>So many bytes of 255 can be added before a sum of sums leaves 32 bits.</summary>
    const int LongestSum = 5_552;

    /// <summary>Continues a checksum; starts from 1.</summary>
    public static uint Append(uint adler, ReadOnlySpan<byte> bytes)
    {
        var (low, high) = (adler & 0xFFFF, adler >> 16);
        while (bytes.Length > 0)
        {
            var part = bytes[..Math.Min(LongestSum, bytes.Length)];
            foreach (var b in part) high += low += b;
            (low, high) = (low % Modulus, high % Modulus);
            bytes = bytes[part.Length..];
        }
        return high << 16 | low;
    }
}
