namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>One chunk of a dataset in the file.</summary>
/// <param name="At">Its address.</param>
/// <param name="Length">Its stored bytes.</param>
/// <param name="Mask">Bits of the filters that were left out.</param>
readonly record struct Hdf5Chunk(long At, uint Length, uint Mask);
