namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>One message in the header of a group or a dataset.</summary>
/// <param name="Type">What it says, one of the constants.</param>
/// <param name="IsShared">Whether it only says where the message is.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">Its bytes.</param>
readonly record struct Hdf5Message(int Type, bool IsShared, long Start, long Length)
{
    public const int Space = 1, LinkInfo = 2, ElementType = 3, Link = 6, ExternalFiles = 7, Layout = 8, Filters = 11, Continuation = 16, SymbolTable = 17;
}
