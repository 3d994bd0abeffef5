using Behavior.Baselines;
using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation;

namespace Behavior.Comparison;

/// <summary>
/// The answers of two checkpoints to the same samples, in every view of a row: joined by the samples' ids with the dataset as it is now, whose labels and
/// annotations count for both. A sample that one side lacks in one view is left out of all views of that benchmark.
/// </summary>
/// <param name="Baseline">Answers of the baseline, one entry a view.</param>
/// <param name="Candidate">Answers of the update.</param>
/// <param name="LeftOut">Samples that only one side, or not the dataset, has; 0 where both answered the same ones.</param>
public sealed record PairedViews(IReadOnlyList<Predictions> Baseline, IReadOnlyList<Predictions> Candidate, int LeftOut)
{
    /// <summary>Pairs answers.</summary>
    /// <param name="checkpoints">What to call both sides.</param>
    /// <param name="views">Answers of both sides, one entry a view.</param>
    /// <param name="open">Opens a benchmark's data.</param>
    /// <exception cref="BehaviorException">BHV0443: other label spaces. BHV0444: fewer than half of the samples in common.</exception>
    public static PairedViews Join((string Baseline, string Candidate) checkpoints, IReadOnlyList<(Answers Baseline, Answers Candidate)> views, Func<string, IDataset> open)
    {
        var (before, after, left) = (new Predictions[views.Count], new Predictions[views.Count], 0);
        foreach (var ofOne in views.Index().GroupBy(v => v.Item.Baseline.View.Benchmark))
        {
            var data = open(ofOne.Key);
            foreach (var (_, pair) in ofOne) RequireSame(pair.Baseline, pair.Candidate, data.LabelSpace);
            var joins = ofOne.Select(v => (v.Index, Pair: v.Item, Places: Places(data.Samples, v.Item.Baseline, v.Item.Candidate))).ToList();
            int[] common = [.. joins.Select(j => j.Places.Keys.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).Order()];
            var most = joins.Max(j => Math.Max(j.Pair.Baseline.Count, j.Pair.Candidate.Count));
            if (common.Length == 0 || 2 * common.Length < most) throw TooFew(joins[0].Pair.Baseline.View, common.Length, most);
            left += most - common.Length;
            IReadOnlyList<Sample> samples = common.Length == data.Samples.Count ? data.Samples : [.. common.Select(i => data.Samples[i])];
            int[] labels = [.. samples.Select(s => s.Label)];
            foreach (var (index, pair, places) in joins)
            {
                before[index] = Put(checkpoints.Baseline, pair.Baseline, common.Select(i => places[i].Baseline));
                after[index] = Put(checkpoints.Candidate, pair.Candidate, common.Select(i => places[i].Candidate));
            }

            Predictions Put(string checkpoint, Answers answers, IEnumerable<int> order)
            {
                int[] all = [.. order];
                var confidences = answers.Confidences;
                return new(checkpoint, ofOne.Key, samples, labels, data.LabelSpace,
                    AnswerTable.OfClasses([.. all.Select(i => answers.Top1[i])], confidences is null ? null : [.. all.Select(i => Answers.ConfidenceOf(confidences[i]))]),
                    new("", "", data.Fingerprint, "", "", ""));
            }
        }
        return new(before, after, left);
    }

    /// <summary>By position in the dataset, where both sides keep its answer. Samples that share a hash are told apart by the order of their ids, or left out.</summary>
    static Dictionary<int, (int Baseline, int Candidate)> Places(IReadOnlyList<Sample> samples, Answers baseline, Answers candidate)
    {
        var (order, places) = (SampleOrder.Of(samples), new Dictionary<int, (int, int)>());
        var (b, c) = (0, 0);
        for (var i = 0; i < order.Hashes.Count;)
        {
            var hash = order.Hashes[i];
            var run = Run(order.Hashes, i, hash);
            var (inBaseline, inCandidate) = (Skip(baseline.Samples, ref b, hash), Skip(candidate.Samples, ref c, hash));
            if (inBaseline == run && inCandidate == run)
                for (var r = 0; r < run; r++) places[order.Positions[i + r]] = (b + r, c + r);
            i += run;
        }
        return places;
    }

    static int Skip(IReadOnlyList<uint> hashes, ref int at, uint hash)
    {
        while (at < hashes.Count && hashes[at] < hash) at++;
        return Run(hashes, at, hash);
    }

    static int Run(IReadOnlyList<uint> hashes, int at, uint hash)
    {
        var end = at;
        while (end < hashes.Count && hashes[end] == hash) end++;
        return end - at;
    }

    static void RequireSame(Answers baseline, Answers candidate, LabelSpace classes)
    {
        var now = Answers.HashOf(classes);
        if (baseline.Classes != now || candidate.Classes != now)
            throw new BehaviorException("BHV0443", $"{(baseline.Classes != now ? "The baseline" : "The update")} answered '{baseline.View}' among other classes than the benchmark has now "
                + $"({classes}). Answers among other classes cannot be compared. Usual cause: a benchmark whose labels were changed. Accept its rows again: that makes a baseline of the new labels.");
    }

    static BehaviorException TooFew(AnswerView view, int common, int most) => new("BHV0444",
        $"Baseline and update have {common:N0} of {most:N0} samples of '{view}' in common; at least half are needed. Usual causes: another version of the dataset, other Take or PerCell on its item, "
        + "renamed files. Put the samples back, or accept the benchmark's rows again: that makes a baseline of the new ones.");
}
