using Behavior.Toybox.Sets;

namespace Behavior.Toybox.Tests.Sets;

public class CueConflictTests
{
    [Fact]
    public void Every_pair_of_shape_and_texture_comes_five_times_and_same_pairs_are_marked()
    {
        using var set = ToySets.Open("toy-cue-conflict");
        Assert.Equal(1_280, set.Samples.Count);
        var pairs = set.Samples.CountBy(s => (s.Annotations["shape"], s.Annotations["texture"])).ToList();
        Assert.Equal(256, pairs.Count);
        Assert.All(pairs, p => Assert.Equal(5, p.Value));
        Assert.All(set.Samples, s => Assert.Equal(s.Annotations["shape"] == s.Annotations["texture"] ? "same" : "conflict", s.Annotations["pair"]));
        Assert.Equal(1_200, set.Samples.Count(s => s.Annotations["pair"] == "conflict"));
    }

    [Fact]
    public void The_label_is_the_shape_and_both_cues_are_categories()
    {
        using var set = ToySets.Open("toy-cue-conflict");
        Assert.All(set.Samples, s =>
        {
            Assert.Equal(set.Classes[s.Label], s.Annotations["shape"]);
            Assert.Contains(s.Annotations["texture"], set.Classes);
        });
    }

    [Fact]
    public void Nothing_stands_in_front_and_the_surroundings_are_calm()
    {
        using var set = ToySets.Open("toy-cue-conflict");
        Assert.All(set.Samples, s => Assert.Equal(("none", "0", "studio"), (s.Annotations["occluder"], s.Annotations["clutter"], s.Annotations["background"])));
    }
}
