using Behavior.Diagnostics;
using Behavior.Toybox.Sets;
using Behavior.Toybox.Sets.Factors;
using Behavior.Toybox.Tests.World;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Tests.Sets;

public class FactorSetTests
{
    /// <summary>ImageNet-X's names as its published annotations write them.</summary>
    static readonly string[] s_published =
    [
        "pose", "background", "pattern", "color", "smaller", "larger", "darker", "brighter",
        "partial_view", "object_blocking", "person_blocking", "multiple_objects", "texture", "style", "shape", "subcategory",
    ];

    public static TheoryData<string> Names => [.. s_published];

    [Fact]
    public void The_factors_are_those_of_ImageNet_X() => Assert.Equal(s_published.Order(), FactorCatalog.Names.Order());

    [Fact]
    public void Every_factor_is_the_top_one_equally_often_and_its_picture_has_it()
    {
        using var set = ToySets.Open("toy-x");
        Assert.Equal(2_048, set.Samples.Count);
        Assert.All(set.Samples.CountBy(s => s.Annotations["top-factor"]), c => Assert.Equal(128, c.Value));
        Assert.All(set.Samples.CountBy(s => (s.Annotations["top-factor"], s.Label)), c => Assert.Equal(8, c.Value));
        Assert.All(set.Samples, s => Assert.Contains(s.Annotations["top-factor"], s.Annotations["factors"].Split(';')));
        Assert.All(set.Samples, s => Assert.Distinct(s.Annotations["factors"].Split(';')));
        Assert.InRange(set.Samples.Average(s => s.Annotations["factors"].Split(';').Length), 1.5, 2.5);
    }

    [Fact]
    public void Factors_that_contradict_each_other_are_never_together()
    {
        using var set = ToySets.Open("toy-x");
        Assert.All(set.Samples, s => Assert.Distinct(s.Annotations["factors"].Split(';').Select(f => FactorCatalog.Find(f).Group)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_factor_changes_the_picture_and_more_so_when_stronger(string name)
    {
        var factor = FactorCatalog.Find(name);
        var changed = (Weak: 0.0, Strong: 0.0);
        for (var i = 0; i < 32; i++)
        {
            var scene = new SceneDistribution { Occluded = 0, TypicalTexture = 1 }.Draw(ToyRandom.Key(77, i), i % 16);
            var plain = Pixels.Of(scene);
            changed.Weak += Pixels.Differing(plain, Pixels.Of(factor.Apply(scene, 0.3f, new ToyRandom((ulong)i)))) / 32;
            changed.Strong += Pixels.Differing(plain, Pixels.Of(factor.Apply(scene, 1f, new ToyRandom((ulong)i)))) / 32;
        }
        Assert.True(changed.Strong > 0.05, $"{changed}");
        // A turn by half differs in no more pixels than one by a third, and another wall, style or kind is another one at any strength.
        Assert.True(changed.Strong > changed.Weak || name is "pose" or "background" or "style" or "subcategory", $"{changed}");
    }

    [Fact]
    public void An_unknown_factor_is_refused_with_the_nearest_name()
    {
        using var set = ToySets.Open("toy-x");
        foreach (var problem in new[] { Assert.Throws<BehaviorException>(() => FactorCatalog.Find("colour")), Assert.Throws<BehaviorException>(() => ToySets.Having(set, "colour", 4)) })
        {
            Assert.Equal("BHV0520", problem.Code);
            Assert.Contains("Did you mean 'color'?", problem.Message, StringComparison.Ordinal);
        }
        Assert.Equal("BHV0520", Assert.Throws<BehaviorException>(() => ToySets.Having(set, null, 0)).Code);
    }
}
