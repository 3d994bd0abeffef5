namespace Behavior.ModelZoo.Layers;

/// <summary>How the matrix products of a network are computed on a CPU: oneDNN computes convolutions and packed products, MKL the plain ones.</summary>
public enum ProductRule
{
    /// <summary>All are plain products.</summary>
    Linear,

    /// <summary>Those with more outputs than inputs are 1x1 convolutions.</summary>
    Widening,

    /// <summary>All are by weights that were packed once (<see cref="VisionModel.Pack()"/>); in a network that is not packed as <see cref="Widening"/>.</summary>
    Packed,
}
