namespace Behavior.Datasets.Containers.Inflate;

/// <summary>What comes next in a deflated stream.</summary>
enum InflateStep
{
    /// <summary>The header of gzip or zlib.</summary>
    Header,

    /// <summary>The head of a block.</summary>
    Block,

    /// <summary>Bytes of a stored block.</summary>
    Stored,

    /// <summary>Codes of a compressed block.</summary>
    Codes,

    /// <summary>Checksum and size.</summary>
    Trailer,

    /// <summary>Nothing.</summary>
    End,
}

/// <summary>Where an inflater stands; with the 32 KB before, it can go on from there.</summary>
struct InflateState
{
    /// <summary>What comes next.</summary>
    public InflateStep Step;

    /// <summary>The bit in the packed stream, and the byte in the unpacked one.</summary>
    public long BitAt, ByteAt;

    /// <summary>The bit at which the block's head begins; its codes are read again from there.</summary>
    public long BlockAt;

    /// <summary>Whether the block is the last.</summary>
    public bool IsLast;

    /// <summary>Bytes that a stored block, or a match that reached over the stretch's end, still gives; and the match's distance.</summary>
    public int Left, Distance;

    /// <summary>The byte at which the gzip member begins, and the checksum since then.</summary>
    public long MemberAt;

    public uint Checksum;
}
