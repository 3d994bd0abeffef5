using Behavior.ModelZoo;

namespace Behavior.Toybox.Architectures;

/// <summary>Makes the toy networks known where nobody has included this assembly as an extension: in training, which runs without a manifest.</summary>
static class ToyArchitectures
{
    /// <summary>Includes them; a second call does nothing.</summary>
    public static void Include() => ModelRegistry.Include(typeof(ToyArchitectures).Assembly);
}
