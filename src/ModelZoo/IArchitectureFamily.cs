namespace Behavior.ModelZoo;

/// <summary>
/// The configurations of one kind of network. Every implementation with a public parameterless constructor is found by itself in this
/// assembly and in those given to <see cref="ModelRegistry.Include"/>, so a new architecture is a new file and no edit elsewhere.
/// </summary>
public interface IArchitectureFamily
{
    /// <summary>The configurations, each under a name that no other family uses. Must not touch TorchSharp.</summary>
    IEnumerable<ArchitectureSpec> Configurations { get; }

    /// <summary>What lists call it; the type's name without <c>Family</c> unless said.</summary>
    string Name => GetType().Name.Replace("Family", "", StringComparison.Ordinal);
}
