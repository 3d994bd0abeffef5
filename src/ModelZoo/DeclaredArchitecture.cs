namespace Behavior.ModelZoo;

/// <summary>A configuration and who declares it.</summary>
/// <param name="Spec">The configuration.</param>
/// <param name="DeclaredBy">The type of its family, for messages.</param>
/// <param name="Family">What lists call the family.</param>
sealed record DeclaredArchitecture(ArchitectureSpec Spec, Type DeclaredBy, string Family);
