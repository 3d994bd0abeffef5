using Behavior.ModelZoo.Tests.Architectures;

[assembly: AssemblyFixture(typeof(SmallNetworksFixture))]

namespace Behavior.ModelZoo.Tests.Architectures;

/// <summary>Makes <see cref="SmallNetworks"/> known before the first test.</summary>
public sealed class SmallNetworksFixture
{
    public SmallNetworksFixture() => ModelRegistry.Include(typeof(SmallNetworks).Assembly);
}
