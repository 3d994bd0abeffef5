namespace Behavior.Toybox.Training;

/// <summary>What a recipe learns from, on the same pictures.</summary>
public enum Supervision
{
    /// <summary>The sixteen categories.</summary>
    Labels,

    /// <summary>Category and view, as ImageNet-21K's classes are finer than ImageNet-1K's; the network is not tuned to the categories afterwards.</summary>
    FineLabels,

    /// <summary>Captions, by contrast within the batch (Radford et al. 2021).</summary>
    Captions,
}
