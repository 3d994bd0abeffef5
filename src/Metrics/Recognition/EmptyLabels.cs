namespace Behavior.Metrics.Recognition;

/// <summary>What an image without any accepted label counts as.</summary>
public enum EmptyLabels
{
    /// <summary>It leaves numerator and denominator (ImageNet-ReaL as its authors evaluate it).</summary>
    LeftOut,

    /// <summary>It counts as wrong (ImageNet-X's use of the ReaL labels).</summary>
    Wrong,
}
