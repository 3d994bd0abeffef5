using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Paper;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics;

namespace Behavior.Findings;

/// <summary>The comparisons that claims make over the groups and sets of one zoo.</summary>
public sealed class Zoo(Evaluations evaluations, string name) : ZooItems(evaluations.Manifest, name)
{
    /// <summary>What its checkpoints answer.</summary>
    public Evaluations Evaluations => evaluations;

    /// <summary>One group against another on one set.</summary>
    /// <param name="groups">The contrast.</param>
    /// <param name="set">The benchmark.</param>
    /// <param name="effect">The measure's difference of the two.</param>
    /// <param name="paper">Path of the paper's number, see <see cref="PaperNumbers"/>.</param>
    public FindingPart Compare(string groups, string set, Func<IReadOnlyList<Predictions>, IReadOnlyList<Predictions>, Estimate> effect, string paper = "")
    {
        var contrast = Contrast(groups);
        var (a, b) = (evaluations.Predict(contrast.Larger.Names, set), evaluations.Predict(contrast.Smaller.Names, set));
        return new(groups, contrast.ToString(), effect(a, b), PaperDifference(paper, groups)) { Inputs = [.. a.Concat(b).Select(EvaluationInput.Of)] };
    }

    /// <summary>One group against another on several sets together; the effect gets the predictions by set.</summary>
    public FindingPart CompareOver(
        IEnumerable<BenchmarkItem> sets, string groups, Func<IReadOnlyList<IReadOnlyList<Predictions>>, IReadOnlyList<IReadOnlyList<Predictions>>, Estimate> effect, string paper = "")
    {
        var contrast = Contrast(groups);
        var names = sets.Select(s => s.Name).ToList();
        List<IReadOnlyList<Predictions>> a = [.. names.Select(s => evaluations.Predict(contrast.Larger.Names, s))], b = [.. names.Select(s => evaluations.Predict(contrast.Smaller.Names, s))];
        return new(groups, contrast.ToString(), effect(a, b), PaperDifference(paper, groups)) { Inputs = [.. a.Concat(b).SelectMany(p => p).Select(EvaluationInput.Of)] };
    }

    /// <summary>By how much one group's lead over another exceeds the lead in a second pair of groups, on one set.</summary>
    public FindingPart CompareLeads(string groups, string otherGroups, string set,
        Func<IReadOnlyList<Predictions>, IReadOnlyList<Predictions>, IReadOnlyList<Predictions>, IReadOnlyList<Predictions>, Estimate> effect, string paper = "")
    {
        var (first, second) = (Contrast(groups), Contrast(otherGroups));
        IReadOnlyList<Predictions>[] sides = [.. new[] { first.Larger, first.Smaller, second.Larger, second.Smaller }.Select(g => evaluations.Predict(g.Names, set))];
        return new($"({groups}) > ({otherGroups})", $"({first}) > ({second})", effect(sides[0], sides[1], sides[2], sides[3]), PaperDifference(paper, groups) - PaperDifference(paper, otherGroups))
        {
            Inputs = [.. sides.SelectMany(p => p).Select(EvaluationInput.Of)],
        };
    }

    /// <summary>One model by itself on one set.</summary>
    /// <param name="model">The checkpoint.</param>
    /// <param name="set">The benchmark.</param>
    /// <param name="effect">What the claim says is positive.</param>
    /// <param name="paper">The paper's value for a group such as <c>vit sup</c>.</param>
    public FindingPart Judge(CheckpointItem model, string set, Func<Predictions, Estimate> effect, Func<string, double?>? paper = null)
    {
        var predictions = evaluations.Predict(model.Name, set);
        return new(model.Name, model.Name, effect(predictions), paper?.Invoke(GroupOf(model))) { Inputs = [EvaluationInput.Of(predictions)] };
    }

    /// <summary>The group that the paper knows a model by.</summary>
    public static string GroupOf(CheckpointItem model) => $"{model.Family} {model.Paradigm.Word()}";

    /// <summary>The paper's difference for a contrast; null where it prints none.</summary>
    public static double? PaperDifference(string path, string groups)
    {
        var (larger, smaller) = Sides(groups);
        return path.Length == 0 ? null : PaperNumbers.Difference(path, larger, smaller);
    }
}
