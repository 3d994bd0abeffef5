using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;

namespace Behavior.Report.Results;

/// <summary>What the checkpoints of a manifest are now, as results name it; each looked at once.</summary>
public sealed class CurrentWeights(Evaluations evaluations)
{
    readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The first digits of a checkpoint's hash; empty where no item names it, or its weights are not on this machine or not what the item says, which its rows tell.</summary>
    public string Of(string checkpoint)
    {
        if (!_known.TryGetValue(checkpoint, out var known)) _known[checkpoint] = known = Look(checkpoint);
        return known;
    }

    string Look(string checkpoint)
    {
        try { return Provenance.Short(evaluations.Weights(checkpoint)); }
        catch (BehaviorException) { return ""; }
    }
}
