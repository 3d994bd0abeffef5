namespace Behavior.Toybox.Training.Recipes;

/// <summary><c>behavior train toy toy-resnet-sup</c>.</summary>
static class ToyResNetSup
{
    public static readonly Recipe Recipe = new()
    {
        Name = "toy-resnet-sup",
        Purpose = "A small ResNet trained with labels: the old convolutional network beside the modern one.",
        Architecture = "resnet_toy",
    };
}
