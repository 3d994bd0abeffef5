using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Factors;

/// <summary>One factor of PUG-ImageNet (Bordes et al., NeurIPS 2023), moved through its values while everything else stands still.</summary>
/// <param name="Name">The factor's name in annotations.</param>
/// <param name="Values">Its values, as annotations have them; five or ten.</param>
/// <param name="Apply">The scene at the value with this index.</param>
sealed record Sweep(string Name, IReadOnlyList<string> Values, Func<Scene, int, Scene> Apply);
