namespace Behavior.Datasets.Containers.Pickle;

/// <summary>A tuple, which unlike a list is complete when it is made.</summary>
/// <param name="Items">What it holds.</param>
sealed record PickleTuple(object?[] Items);
