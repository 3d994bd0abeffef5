using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Factors;

/// <summary>One of ImageNet-X's factors (Idrissi et al., ICLR 2023), as this world can render it.</summary>
/// <param name="Name">ImageNet-X's name.</param>
/// <param name="Group">Of two factors of one group a picture has at most one.</param>
/// <param name="Apply">The scene with the factor, at a strength from 0 (hardly seen) to 1 (as far as a person still tells the category).</param>
sealed record SceneFactor(string Name, string Group, FactorChange Apply);

/// <summary>Changes a scene; <paramref name="random"/> decides what the strength leaves open.</summary>
delegate Scene FactorChange(Scene scene, float strength, ToyRandom random);
