namespace Behavior.ModelZoo.Formats;

/// <summary>Why a checkpoint file is refused. Each has its own error code.</summary>
public enum CheckpointFault
{
    /// <summary>BHV0110: no known format, or an archive without a checkpoint in it.</summary>
    NotACheckpoint,

    /// <summary>BHV0111: a part that is announced is not there.</summary>
    Truncated,

    /// <summary>BHV0112: asks for a function or class that is not on the list, or uses an opcode that exists only for that.</summary>
    Code,

    /// <summary>BHV0113: the parts contradict the format or each other.</summary>
    Structure,

    /// <summary>BHV0114: a length, count, offset, depth or expansion that leaves the file or the limits.</summary>
    Size,

    /// <summary>BHV0115: a name that points out of its folder.</summary>
    Path,

    /// <summary>BHV0116: one name twice.</summary>
    Duplicate,

    /// <summary>BHV0117: a checksum or a compressed stream is wrong.</summary>
    Checksum,

    /// <summary>BHV0118: a known feature that is not read.</summary>
    Unsupported,
}
