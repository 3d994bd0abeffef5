using Behavior.Toybox.Sets;
using Behavior.Toybox.Sets.Reference;

namespace Behavior.Toybox.Tests.Sets;

public class ShiftedSetsTests
{
    [Fact]
    public void Renditions_come_in_ten_styles_with_every_category_in_each()
    {
        using var set = ToySets.Open("toy-r");
        Assert.Equal(1_280, set.Samples.Count);
        Assert.Equal(160, set.Samples.CountBy(s => (s.Annotations["style"], s.Label)).Count());
        Assert.All(set.Samples.CountBy(s => (s.Annotations["style"], s.Label)), c => Assert.Equal(8, c.Value));
    }

    [Fact]
    public void The_labels_of_toy_real_are_its_objects_and_hold_the_sample_s_own()
    {
        var set = ToySets.Find("toy-real");
        for (var i = 0; i < set.Count; i++)
        {
            var (sample, scene) = (set.Sample(i), set.Scene(i));
            var labels = sample.Annotations["labels"].Split(';');
            Assert.Equal(ToyCategories.Names[sample.Label], labels[0]);
            Assert.Distinct(labels);
            Assert.Equal(scene.Companions.Select(c => ToyCategories.Names[c.Category]).Order(), labels[1..].Order());
            Assert.All(scene.Companions, c => Assert.True(c.Size < scene.Size));
        }
    }

    [Fact]
    public void A_hard_picture_has_two_or_three_hurdles()
    {
        using var set = ToySets.Open("toy-hard");
        Assert.All(set.Samples, s => Assert.InRange(s.Annotations["factors"].Split(';').Length, 2, 3));
    }

    [Fact]
    public void A_sweep_moves_one_factor_of_the_same_objects()
    {
        using var set = ToySets.Open("toy-pug");
        string[] published = ["worlds", "camera-pitch", "camera-yaw", "camera-roll", "object-pitch", "object-yaw", "object-roll", "object-scale", "object-texture", "scene-light"];
        Assert.Equal(published, set.Samples.Select(s => s.Annotations["factor"]).Distinct());
        foreach (var sweep in set.Samples.GroupBy(s => s.Annotations["factor"]))
        {
            Assert.Equal(160, sweep.Count());
            var objects = sweep.GroupBy(s => s.Annotations["value"]).Select(v => string.Join(' ', v.Select(s => s.Annotations["object"]).Order())).ToList();
            Assert.True(objects.Count is 5 or 10);
            Assert.Single(objects.Distinct());
        }
    }

    /// <summary>Fits the reference model and looks at its pool again: some seconds.</summary>
    [Fact]
    public void The_list_of_toy_a_is_what_the_reference_model_errs_on()
    {
        var chosen = ToySets.SelectAdversarial(out var accuracy);
        Assert.InRange(accuracy, 0.4, 0.95);
        var rows = chosen.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ').Select(int.Parse).ToArray()).ToArray();
        var listed = Enumerable.Range(0, AdversarialSelection.Each).SelectMany(rank => rows.Select(r => r[rank]));
        Assert.True(listed.SequenceEqual(AdversarialSelection.Embedded),
            "The natural distribution or the drawings changed since toy-a was chosen. Choose anew: dotnet run --project src/Behavior.Tool -- toy select src/Toybox/Sets/toy-a.txt");
    }
}
