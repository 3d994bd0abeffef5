namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A tensor over a storage, with every bound checked: offset, sizes and strides count elements and stay inside.</summary>
/// <param name="Storage">The storage.</param>
/// <param name="Type">Element type.</param>
/// <param name="Offset">First element, in elements from the storage's start.</param>
/// <param name="Shape">Sizes.</param>
/// <param name="Strides">Steps in elements; 0 where a side is expanded.</param>
sealed record PickleTensor(PickleStorage Storage, ElementType Type, long Offset, long[] Shape, long[] Strides);
