namespace Behavior.Toybox.Training.Recipes;

/// <summary><c>behavior train toy toy-convnext-sup</c>.</summary>
static class ToyConvNextSup
{
    public static readonly Recipe Recipe = new()
    {
        Name = "toy-convnext-sup",
        Purpose = "A small ConvNeXt trained with labels: the toy zoo's supervised convolutional network.",
        Architecture = "convnext_toy",
    };
}
