using Behavior.Toybox.Sets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Training;

/// <summary>Cross-entropy over pairs of category and view: 46 classes, of which two or three belong to a category.</summary>
sealed class FineLabelObjective(double labelSmoothing) : LabelObjective(labelSmoothing)
{
    static readonly int[] s_first = [.. FigureLibrary.Categories.Select((_, label) => FigureLibrary.Categories.Take(label).Sum(c => c.Count))];
    static readonly int[] s_categories = [.. FigureLibrary.Categories.SelectMany((views, label) => views.Select(_ => label))];

    protected override int Classes => s_categories.Length;

    public override void WriteTarget(ToySet set, int index, ulong key, Span<long> target)
    {
        var scene = set.Scene(index);
        target[0] = s_first[scene.Category] + scene.View;
    }

    public override int Category(int answer) => s_categories[answer];
}
