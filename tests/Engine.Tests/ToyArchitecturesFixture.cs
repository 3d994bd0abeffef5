using Behavior.Engine.Tests;
using Behavior.ModelZoo;
using Behavior.Toybox.Sets;

[assembly: AssemblyFixture(typeof(ToyArchitecturesFixture))]

namespace Behavior.Engine.Tests;

/// <summary>Makes the toy networks known before the first test: most tests here build their manifest themselves, and so no reader includes them.</summary>
public sealed class ToyArchitecturesFixture
{
    public ToyArchitecturesFixture() => ModelRegistry.Include(typeof(Toybox.ToyReader).Assembly);
}
