namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>torchvision's ResNet names, which are the network's own; the CIFAR ResNets' published names too.</summary>
public sealed class TorchvisionLayout : ICheckpointLayout
{
    /// <inheritdoc/>
    public string Name => "torchvision";

    /// <inheritdoc/>
    public string Description => "torchvision's ResNet naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("layer1.0.conv1.weight");

    /// <inheritdoc/>
    public Placement Place(string name) => new(name);
}
