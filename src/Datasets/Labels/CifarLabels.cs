namespace Behavior.Datasets.Labels;

/// <summary>The ten classes of CIFAR-10 in their published order (Krizhevsky 2009), which is the alphabet's.</summary>
sealed class CifarLabels : ILabelSpaces
{
    public IEnumerable<LabelSpace> All =>
        [LabelSpace.OfIds("cifar-10", ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"])];
}
