namespace Behavior.ModelZoo.Layers;

/// <summary>Which matrix products of a network run as 1x1 convolutions on a CPU: oneDNN computes those, MKL the plain ones.</summary>
public enum ProductRule
{
    /// <summary>None: all are plain products.</summary>
    Linear,

    /// <summary>Those with more outputs than inputs.</summary>
    Widening,

    /// <summary>All.</summary>
    Convolution,
}
