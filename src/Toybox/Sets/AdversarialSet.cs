using Behavior.Datasets;
using Behavior.Toybox.Sets.Reference;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>Natural pictures on which a reference model outside every zoo errs, as ImageNet-A was filtered by a ResNet-50.</summary>
sealed class AdversarialSet(ToySet pool) : ToySet("toy-a", AdversarialSelection.Each * ToyCategories.Count)
{
    public override string Definition => $"adversarial {Count} of {pool.Definition}: {string.Join(' ', AdversarialSelection.Embedded)}";

    public override int Label(int index) => pool.Label(AdversarialSelection.Embedded[index]);

    public override Scene Scene(int index) => pool.Scene(AdversarialSelection.Embedded[index]);

    public override Sample Sample(int index) => pool.Sample(AdversarialSelection.Embedded[index]);
}
