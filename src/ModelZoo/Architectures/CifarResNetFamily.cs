namespace Behavior.ModelZoo.Architectures;

/// <summary>The CIFAR ResNets of 20 to 110 layers.</summary>
public sealed class CifarResNetFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public string Name => "CIFAR ResNet";

    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
        from layers in new[] { 20, 32, 44, 56, 110 }
        let name = $"resnet{layers}_cifar"
        select new ArchitectureSpec(name, 32, 10, classes => new CifarResNet(name, classes, (layers - 2) / 6)) { LabelSpace = "cifar-10" };
}
