namespace Behavior.Datasets.Containers.Inflate;

/// <summary>What stands around deflated bytes.</summary>
enum Packing
{
    /// <summary>Nothing: RFC 1951 alone, without a checksum.</summary>
    Deflate,

    /// <summary>zlib's two bytes before and Adler-32 behind (RFC 1950).</summary>
    Zlib,

    /// <summary>gzip's header before, CRC-32 and size behind (RFC 1952), once or several times.</summary>
    Gzip,
}
