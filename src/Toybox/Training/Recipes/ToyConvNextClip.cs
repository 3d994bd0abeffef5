namespace Behavior.Toybox.Training.Recipes;

/// <summary><c>behavior train toy toy-convnext-clip</c>.</summary>
static class ToyConvNextClip
{
    public static readonly Recipe Recipe = new()
    {
        Name = "toy-convnext-clip",
        Purpose = "The image tower of toy-convnext-sup trained with captions instead of labels, on the same pictures.",
        Architecture = "clip_convnext_toy",
        Teaches = Supervision.Captions,
        Batch = 32, // contrast needs company: a caption is told from the other 31
        LearningRate = 8e-4,
    };
}
