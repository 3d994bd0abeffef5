namespace Behavior.Datasets.Tests;

/// <summary>The CRC of zip archives, bit by bit.</summary>
static class Checksum
{
    public static uint Of(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var b in content)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
