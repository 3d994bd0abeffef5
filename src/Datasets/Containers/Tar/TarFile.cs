namespace Behavior.Datasets.Containers.Tar;

/// <summary>A file in a tar archive.</summary>
/// <param name="Path">Its path, with forward slashes, without a leading <c>./</c>.</param>
/// <param name="Offset">Where its bytes begin in the archive.</param>
/// <param name="Size">How many there are.</param>
readonly record struct TarFile(string Path, long Offset, long Size);
