namespace Behavior.Diagnostics.Zip;

/// <summary>A zip archive, or an entry of it, is refused; whoever knows what it was to hold says the rest.</summary>
/// <param name="fault">The kind of fault.</param>
/// <param name="what">What is wrong and where, as a sentence without its end and without the file's name.</param>
/// <param name="inner">The failure underneath, if there is one.</param>
public sealed class ZipException(ZipFault fault, string what, Exception? inner = null) : Exception(what, inner)
{
    /// <summary>The kind of fault.</summary>
    public ZipFault Fault => fault;
}
