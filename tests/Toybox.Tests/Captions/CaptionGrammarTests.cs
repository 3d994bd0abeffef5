using Behavior.Toybox.Captions;
using Behavior.Toybox.Sets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Tests.Captions;

public class CaptionGrammarTests
{
    static readonly ToySet s_set = ToySets.Find("toy-val");

    [Fact]
    public void A_caption_names_the_category_and_uses_known_words_only()
    {
        var words = CaptionGrammar.Words.ToHashSet();
        foreach (var index in Enumerable.Range(0, 500))
        {
            var caption = CaptionGrammar.Describe(s_set.Scene(index), (ulong)index);
            var said = caption.TrimEnd('.').Split(' ');
            Assert.Contains(ToyCategories.Names[s_set.Label(index)], said);
            Assert.All(said, word => Assert.Contains(word, words));
        }
    }

    [Fact]
    public void What_a_caption_says_is_true()
    {
        foreach (var index in Enumerable.Range(0, 500))
        {
            var scene = s_set.Scene(index);
            var caption = CaptionGrammar.Describe(scene, (ulong)index);
            foreach (var (colour, name) in Palette.Names.Index())
                if (caption.Contains($" {name} ", StringComparison.Ordinal)) Assert.Equal(scene.Colour, colour);
            if (caption.Contains(" behind ", StringComparison.Ordinal)) Assert.True(scene.Occluder >= 0);
            if (caption.Contains("near the top", StringComparison.Ordinal)) Assert.True(scene.Y < 0.5f);
        }
    }

    [Fact]
    public void The_key_decides_which_factors_are_named()
    {
        var scene = s_set.Scene(7);
        Assert.Equal(CaptionGrammar.Describe(scene, 5), CaptionGrammar.Describe(scene, 5));
        Assert.True(Enumerable.Range(0, 40).Select(k => CaptionGrammar.Describe(scene, (ulong)k)).Distinct().Count() > 10);
    }
}
