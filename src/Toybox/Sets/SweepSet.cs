using Behavior.Datasets;
using Behavior.Toybox.Sets.Factors;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>
/// Ten sweeps of one factor each, 160 pictures a sweep: the same objects (32 before five values, 16 before ten) at every value, so that the
/// values of a sweep are compared on the same things. <c>factor</c> and <c>value</c> say where a picture belongs.
/// </summary>
sealed class SweepSet() : ToySet("toy-pug", Pictures * 10)
{
    const int Pictures = 160;

    static readonly SceneDistribution s_still = new()
    {
        Occluded = 0, Clutter = 0, TypicalTexture = 1, Turn = 0, Shear = 0, Shift = 0.02f, Size = (0.38f, 0.42f), Light = (0.95f, 1f),
    };

    public override string Definition => $"sweeps {Count} {s_still} {string.Join(' ', SweepCatalog.All.Select(s => s.Name + ':' + string.Join(',', s.Values)))}";

    public override int Label(int index) => Place(index).Object % ToyCategories.Count;

    public override Scene Scene(int index)
    {
        var (sweep, thing, value) = Place(index);
        return sweep.Apply(s_still.Draw(ToyRandom.Key(Key, thing), Label(index)), value);
    }

    public override Sample Sample(int index)
    {
        var (sweep, thing, value) = Place(index);
        var annotations = SceneAnnotations.Of(Scene(index));
        annotations["factor"] = sweep.Name;
        annotations["value"] = sweep.Values[value];
        annotations["object"] = thing.ToString(System.Globalization.CultureInfo.InvariantCulture);
        annotations["cluster"] = $"{Name}/object {annotations["object"]}";
        return new($"{ToyCategories.Names[Label(index)]}/{sweep.Name}={sweep.Values[value]}-{thing}", Label(index)) { Annotations = annotations };
    }

    static (Sweep Sweep, int Object, int Value) Place(int index)
    {
        var sweep = SweepCatalog.All[index / Pictures];
        var objects = Pictures / sweep.Values.Count;
        return (sweep, index % objects, index % Pictures / objects);
    }
}
