namespace Behavior.ModelZoo.Formats;

/// <summary>A checkpoint as its format has it, before its names are looked at.</summary>
/// <param name="Source">Its tensors under the names in the file.</param>
/// <param name="Holder">What of the choice is left to the names.</param>
sealed record OpenedFile(ITensorSource Source, HolderChoice Holder);
