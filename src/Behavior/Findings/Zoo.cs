using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;
using Behavior.Paper;

namespace Behavior.Findings;

/// <summary>The comparisons that claims make over the groups and sets of one zoo.</summary>
public sealed class Zoo(Evaluations evaluations, string name) : ZooItems(evaluations.Manifest, name)
{
    /// <summary>What its checkpoints answer.</summary>
    public Evaluations Evaluations => evaluations;

    /// <summary>A figure of any checkpoint on one set.</summary>
    public Func<string, Measured> On(string set, Func<Predictions, SampledFigure> figure) => model => Measured.Of(evaluations.Predict(model, set), figure);

    /// <summary>The plain mean of a figure over these sets, every set counting the same whatever its size.</summary>
    public Func<string, Measured> Over(IEnumerable<BenchmarkItem> sets, Func<Predictions, SampledFigure> figure)
    {
        List<string> names = [.. sets.Select(s => s.Name)];
        return model => Measured.Average([.. names.Select(s => On(s, figure)(model))]);
    }

    /// <summary>One group against another, <c>vit sup &gt; convnext sup</c>: mean over the one's models minus mean over the other's, on the same units.</summary>
    /// <param name="groups">The contrast.</param>
    /// <param name="figure">The figure of a checkpoint.</param>
    /// <param name="paper">Path of the paper's number, see <see cref="PaperNumbers"/>.</param>
    public FindingPart Compare(string groups, Func<string, Measured> figure, string paper = "") =>
        new(groups, Contrast(groups).ToString(), Lead(groups, figure), PaperDifference(paper, groups)) { Seeds = Seeds(groups) };

    /// <summary>The mean over one group's models by itself.</summary>
    public FindingPart Average(string group, Func<string, Measured> figure)
    {
        var models = ModelGroup.In(Manifest, Name, group);
        return new(group, models.ToString(), Recipes.Mean(models.Checkpoints, figure)) { Seeds = Recipes.Seeds(models.Checkpoints) };
    }

    /// <summary>Mean of a figure over one group's models minus its mean over another's.</summary>
    public Measured Lead(string groups, Func<string, Measured> figure)
    {
        var contrast = Contrast(groups);
        return Recipes.Mean(contrast.Larger.Checkpoints, figure) - Recipes.Mean(contrast.Smaller.Checkpoints, figure);
    }

    /// <summary>The fewest seeds of a recipe on either side of a contrast; 1 where a checkpoint stands for itself.</summary>
    public int Seeds(string groups)
    {
        var contrast = Contrast(groups);
        return Math.Min(Recipes.Seeds(contrast.Larger.Checkpoints), Recipes.Seeds(contrast.Smaller.Checkpoints));
    }

    /// <summary>By how much one group's lead over another exceeds the lead in a second pair of groups.</summary>
    public FindingPart CompareLeads(string groups, string otherGroups, Func<string, Measured> figure, string paper = "")
    {
        var difference = Lead(groups, figure) - Lead(otherGroups, figure);
        return new($"({groups}) > ({otherGroups})", $"({Contrast(groups)}) > ({Contrast(otherGroups)})", difference, PaperDifference(paper, groups) - PaperDifference(paper, otherGroups))
        {
            Seeds = Math.Min(Seeds(groups), Seeds(otherGroups)),
        };
    }

    /// <summary>One model by itself.</summary>
    /// <param name="model">The checkpoint.</param>
    /// <param name="figure">What the claim says is positive.</param>
    /// <param name="paper">The paper's value for a group such as <c>vit sup</c>.</param>
    public static FindingPart Judge(CheckpointItem model, Func<string, Measured> figure, Func<string, double?>? paper = null) =>
        new(model.Name, model.Name, figure(model.Name), paper?.Invoke(GroupOf(model)));

    /// <summary>The group that the paper knows a model by.</summary>
    public static string GroupOf(CheckpointItem model) => $"{model.Family} {model.Paradigm.Word()}";

    /// <summary>The paper's difference for a contrast; null where it prints none.</summary>
    public static double? PaperDifference(string path, string groups)
    {
        var (larger, smaller) = Sides(groups);
        return path.Length == 0 ? null : PaperNumbers.Difference(path, larger, smaller);
    }
}
