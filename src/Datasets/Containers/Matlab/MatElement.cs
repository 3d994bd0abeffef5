namespace Behavior.Datasets.Containers.Matlab;

/// <summary>One element of a MATLAB file: a tag and what it announces.</summary>
/// <param name="Type">What it holds, one of <see cref="MatTypes"/>.</param>
/// <param name="Start">Its first byte behind the tag.</param>
/// <param name="Length">Its bytes without tag and padding.</param>
/// <param name="Next">Where the next one begins.</param>
readonly record struct MatElement(int Type, long Start, long Length, long Next)
{
    /// <summary>The first byte behind its content.</summary>
    public long End => Start + Length;
}
