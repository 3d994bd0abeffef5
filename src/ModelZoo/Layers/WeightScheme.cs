namespace Behavior.ModelZoo.Layers;

/// <summary>How the weights of a convolution start before training.</summary>
public enum WeightScheme
{
    /// <summary>Normal of deviation 0.02 cut at two: timm's ConvNeXt.</summary>
    TruncatedNormal,

    /// <summary>He's normal in fan-out mode, for networks with ReLU: torchvision's ResNet.</summary>
    HeFanOut,

    /// <summary>PyTorch's own, uniform within 1/sqrt(fan in): timm's patch embeddings.</summary>
    UniformFanIn,
}
