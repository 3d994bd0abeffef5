namespace Behavior.Toybox.Training.Recipes;

/// <summary><c>behavior train toy toy-convnext-pre</c>.</summary>
static class ToyConvNextPre
{
    public static readonly Recipe Recipe = new()
    {
        Name = "toy-convnext-pre",
        Purpose = "toy-convnext-sup's network trained with finer labels and not tuned to the categories: features only, as a network pre-trained on ImageNet-21K.",
        Architecture = "convnext_toy",
        Teaches = Supervision.FineLabels,
    };
}
