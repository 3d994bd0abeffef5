using Behavior.Datasets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>Pictures with all factors spread as <see cref="SceneDistribution"/> says; the categories take turns, so every stretch is balanced.</summary>
sealed class NaturalSet(string name, int count, SceneDistribution distribution) : ToySet(name, count)
{
    public override string Drawings => FigureLibrary.Hash;

    public override string Definition => $"natural {Count} {distribution}";

    public override int Label(int index) => index % ToyCategories.Count;

    public override Scene Scene(int index) => distribution.Draw(ToyRandom.Key(Key, index), Label(index));

    public override Sample Sample(int index) =>
        new($"{ToyCategories.Names[Label(index)]}/{index:000000}", Label(index)) { Annotations = SceneAnnotations.Of(Scene(index)) };
}
