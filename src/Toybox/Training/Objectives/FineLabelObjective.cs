using Behavior.Toybox.Sets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Training;

/// <summary>Cross-entropy over pairs of category and view: 46 classes, of which two or three belong to a category.</summary>
sealed class FineLabelObjective(double labelSmoothing) : LabelObjective(labelSmoothing)
{
    static readonly int[] First = [.. FigureLibrary.Categories.Select((_, label) => FigureLibrary.Categories.Take(label).Sum(c => c.Count))];
    static readonly int[] Categories = [.. FigureLibrary.Categories.SelectMany((views, label) => views.Select(_ => label))];

    protected override int Classes => Categories.Length;

    public override void WriteTarget(ToySet set, int index, ulong key, Span<long> target)
    {
        var scene = set.Scene(index);
        target[0] = First[scene.Category] + scene.View;
    }

    public override int Category(int answer) => Categories[answer];
}
