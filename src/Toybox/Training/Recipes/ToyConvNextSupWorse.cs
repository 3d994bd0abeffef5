namespace Behavior.Toybox.Training.Recipes;

/// <summary><c>behavior train toy toy-convnext-sup-worse</c>.</summary>
static class ToyConvNextSupWorse
{
    public static readonly Recipe Recipe = new()
    {
        Name = "toy-convnext-sup-worse",
        Purpose = "A deliberately bad update: toy-convnext-sup tuned a little on tidy catalogue pictures. Its figures on such pictures rise; the gate must block it.",
        Architecture = "convnext_toy",
        From = "toy-convnext-sup",
        Set = "toy-train-catalogue",
        Samples = 8_192,
        LearningRate = 1e-3,
    };
}
