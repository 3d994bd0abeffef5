namespace Behavior.Imaging.Transforms;

/// <summary>Which of the paper's two standard transforms a model has; the paper's code decides by the letters "clip" in the model's name.</summary>
public enum ModelFamily
{
    /// <summary>ConvNeXt and DeiT3: resize 256, crop 224, bilinear.</summary>
    Supervised,

    /// <summary>CLIP models: resize 224, crop 224, bicubic.</summary>
    Clip,
}
