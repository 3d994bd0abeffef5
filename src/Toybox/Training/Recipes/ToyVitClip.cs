namespace Behavior.Toybox.Training.Recipes;

/// <summary><c>behavior train toy toy-vit-clip</c>.</summary>
static class ToyVitClip
{
    public static readonly Recipe Recipe = new()
    {
        Name = "toy-vit-clip",
        Purpose = "The image tower of toy-vit-sup trained with captions instead of labels, on the same pictures.",
        Architecture = "clip_vit_toy",
        Teaches = Supervision.Captions,
        Batch = 32, // contrast needs company: a caption is told from the other 31
        LearningRate = 8e-4,
    };
}
