namespace Behavior.Datasets.Containers.Records;

/// <summary>A record of a TFRecord file.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Offset">Where its data begin.</param>
/// <param name="Length">How many bytes they are.</param>
readonly record struct TfRecord(int Number, long Offset, long Length);
