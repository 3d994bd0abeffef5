using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Evaluation.Labels;

namespace Behavior.Evaluation.Tests.Labels;

/// <summary>The way from a head's classes to a benchmark's, on cases that can be counted by hand.</summary>
public class AnswerMappingTests
{
    static readonly LabelSpace s_animals = LabelSpace.OfIds("animals", ["cat", "dog", "owl", "pug"]);

    [Fact]
    public void Equal_ids_change_nothing_and_leave_the_key_empty()
    {
        var mapping = AnswerMapping.Between(s_animals, LabelSpace.OfIds("", ["cat", "dog", "owl", "pug"]))!;

        Assert.Equal("", mapping.Key);
        Assert.Equal([1f, 2f, 3f, 4f], mapping.Scores([1, 2, 3, 4]));
        Assert.Equal([0, 1, 2, 3], mapping.LabelOf);
    }

    [Fact]
    public void The_same_ids_in_another_order_are_put_in_the_benchmarks()
    {
        var mapping = AnswerMapping.Between(s_animals, LabelSpace.OfIds("", ["pug", "owl", "dog", "cat"]))!;

        Assert.Equal([4f, 3f, 2f, 1f, 8f, 7f, 6f, 5f], mapping.Scores([1, 2, 3, 4, 5, 6, 7, 8]));
        Assert.Equal(0, mapping.Answer(3));
        Assert.NotEqual("", mapping.Key);
    }

    [Fact]
    public void A_part_of_the_heads_classes_masks_the_others()
    {
        var mapping = AnswerMapping.Between(s_animals, LabelSpace.OfIds("", ["owl", "cat"]))!;

        Assert.Equal([3f, 1f], mapping.Scores([1, 9, 3, 9]));
        Assert.Equal((0, 1, -1), (mapping.Answer(2), mapping.Answer(0), mapping.Answer(1))); // an answer outside is none of them
        Assert.Equal(["owl", "cat"], mapping.Classes.Ids);
    }

    [Fact]
    public void A_part_may_be_judged_among_all_classes_where_the_item_says_so()
    {
        var mapping = AnswerMapping.Between(s_animals, LabelSpace.OfIds("", ["owl", "cat"]), "all")!;

        Assert.Equal([1f, 9f, 3f, 9f], mapping.Scores([1, 9, 3, 9]));
        Assert.Equal([2, 0], mapping.LabelOf);
        Assert.Equal(4, mapping.Classes.Count);
    }

    [Fact]
    public void Groups_take_the_mean_probability_of_their_members()
    {
        var groups = new LabelSpace("kinds", [new("mammal") { Members = ["cat", "dog", "pug"] }, new("bird") { Members = ["owl"] }]);
        var mapping = AnswerMapping.Between(s_animals, groups)!;
        float[] scores = [2, 1, 2.5f, 0]; // softmax: cat .3206, dog .1180, owl .5280, pug .0434 (by hand: e^x over their sum)

        var logits = mapping.Scores(scores);

        double sum = Math.Exp(2) + Math.Exp(1) + Math.Exp(2.5) + Math.Exp(0);
        Assert.Equal(Math.Log((Math.Exp(2) + Math.Exp(1) + Math.Exp(0)) / sum / 3), logits[0], 1e-5);
        Assert.Equal(Math.Log(Math.Exp(2.5) / sum), logits[1], 1e-5);
        Assert.Equal((0, 1), (mapping.Answer(3), mapping.Answer(2)));
    }

    [Fact]
    public void Among_equal_means_the_last_group_wins_as_in_the_reference()
    {
        var groups = new LabelSpace("pairs", [new("a") { Members = ["cat"] }, new("b") { Members = ["dog"] }]);

        var answers = AnswerTable.OfScores(AnswerMapping.Between(s_animals, groups)!.Scores([1, 1, 0, 0]), 2);

        Assert.Equal([1], answers.Top1);
    }

    [Fact]
    public void Numbered_classes_are_positions_in_the_heads_space()
    {
        var head = LabelSpace.OfIds("imagenet-1k", Enumerable.Range(0, 12).Select(i => $"n{i:00000000}"));
        var whole = AnswerMapping.Between(head, LabelSpace.OfIds("", Enumerable.Range(0, 12).Select(i => i.ToString(CultureInfo.InvariantCulture))))!;
        var part = AnswerMapping.Between(head, LabelSpace.OfIds("", ["2", "10"]))!;

        Assert.Equal("", whole.Key);
        Assert.Equal(Enumerable.Range(0, 12), whole.LabelOf);
        Assert.Equal([2, 10], part.LabelOf); // the number is the label: among all classes, nothing masked
        Assert.Equal(12, part.Classes.Count);
        Assert.Equal(["2", "10"], AnswerMapping.Between(head, LabelSpace.OfIds("", ["2", "10"]), "own")!.Classes.Ids);
    }

    [Theory]
    [InlineData("cat", "wolf")]
    [InlineData("0", "4")] // there is no fifth class
    public void Spaces_that_have_nothing_to_do_with_each_other_have_no_mapping(string first, string second) =>
        Assert.Null(AnswerMapping.Between(s_animals, LabelSpace.OfIds("", [first, second])));

    [Fact]
    public void A_group_with_a_member_that_the_head_lacks_has_no_mapping() =>
        Assert.Null(AnswerMapping.Between(s_animals, new LabelSpace("", [new("x") { Members = ["cat", "yak"] }])));
}
