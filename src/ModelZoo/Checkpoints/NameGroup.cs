namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Tensors of one network in a flat list of names.</summary>
/// <param name="Prefix">What all of them begin with, with its dot; empty for none.</param>
/// <param name="Names">The names without the prefix, and those in the file, in file order.</param>
sealed record NameGroup(string Prefix, IReadOnlyList<(string Name, string InFile)> Names);
