namespace Behavior.Datasets.Containers.Numpy;

/// <summary>What an .npy file says of itself.</summary>
/// <param name="Type">Its elements' type, as numpy writes it.</param>
/// <param name="IsFortran">Whether the first index runs fastest.</param>
/// <param name="Shape">Its sizes.</param>
sealed record NpyHeader(string Type, bool IsFortran, long[] Shape);
