namespace Behavior.Toybox.Training.Recipes;

/// <summary><c>behavior train toy toy-vit-sup</c>.</summary>
static class ToyVitSup
{
    public static readonly Recipe Recipe = new()
    {
        Name = "toy-vit-sup",
        Purpose = "A small vision transformer trained with labels: the toy zoo's supervised transformer.",
        Architecture = "vit_toy_patch8_64",
    };
}
