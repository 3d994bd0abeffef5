using Behavior.Datasets.Containers.Arrays;

namespace Behavior.Datasets.Containers.Norb;

/// <summary>What stands before the elements of a smallNORB matrix.</summary>
/// <param name="Type">What they are.</param>
/// <param name="Shape">Their sizes.</param>
/// <param name="Length">Bytes of the header.</param>
/// <param name="Size">Bytes that the sizes ask for behind it.</param>
sealed record NorbHeader(NumberType Type, long[] Shape, int Length, long Size);
