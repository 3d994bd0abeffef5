namespace Behavior.ModelZoo.Layers;

/// <summary>What kind of layer an intermediate activation comes out of, for analyses that compare like with like.</summary>
public enum ActivationKind
{
    /// <summary>A convolution, depthwise ones and patch embeddings included.</summary>
    Convolution,

    /// <summary>A matrix product over the channels, 1x1 convolutions used as such included.</summary>
    Linear,

    /// <summary>Layer or batch normalisation.</summary>
    Normalisation,

    /// <summary>A whole attention branch, its output projection included.</summary>
    Attention,

    /// <summary>A pointwise nonlinearity.</summary>
    Nonlinearity,

    /// <summary>A composite: a stem, a residual block, a stage, a pooling step.</summary>
    Block,
}
