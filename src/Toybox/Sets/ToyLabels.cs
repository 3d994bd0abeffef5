using Behavior.Datasets.Labels;
using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Sets;

/// <summary>The label spaces of the toy world: <c>toy</c>, the sixteen categories, and one for each transfer task, named after it.</summary>
sealed class ToyLabels : ILabelSpaces
{
    public IEnumerable<LabelSpace> All => ToySets.Names.Select(n => ToySets.Find(n).LabelSpace).Distinct();
}
