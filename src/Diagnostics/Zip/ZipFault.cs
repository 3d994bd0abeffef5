namespace Behavior.Diagnostics.Zip;

/// <summary>Why a zip archive, or an entry of it, is refused.</summary>
public enum ZipFault
{
    /// <summary>A part that is announced is not there.</summary>
    Truncated,

    /// <summary>The parts contradict the format or each other.</summary>
    Structure,

    /// <summary>A length, count or offset that leaves the file or the bounds.</summary>
    Size,

    /// <summary>A name that points out of the folder that the archive stands for.</summary>
    Path,

    /// <summary>One name twice.</summary>
    Duplicate,

    /// <summary>A checksum or a compressed stream is wrong.</summary>
    Checksum,

    /// <summary>A known feature that is not read.</summary>
    Unsupported,

    /// <summary>An entry that only a password opens.</summary>
    Encrypted,
}
