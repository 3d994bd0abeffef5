namespace Behavior.Toybox.Training.Recipes;

/// <summary><c>behavior train toy toy-vit-pre</c>.</summary>
static class ToyVitPre
{
    public static readonly Recipe Recipe = new()
    {
        Name = "toy-vit-pre",
        Purpose = "toy-vit-sup's network trained with finer labels and not tuned to the categories: features only, as a network pre-trained on ImageNet-21K.",
        Architecture = "vit_toy_patch8_64",
        Teaches = Supervision.FineLabels,
    };
}
