using Behavior.Findings;
using Behavior.Measures;
using Behavior.Metrics.Robustness;
using Behavior.Metrics.Statistics;
using Behavior.Published;

namespace Behavior.Perf.Statistics;

/// <summary>Effective robustness: lines through standard models in a world where logits lie on a line but for a scatter of 0.15.</summary>
static class RobustnessScenarios
{
    const double Scatter = 0.15;

    public static IEnumerable<Scenario> All()
    {
        foreach (var standards in new[] { 5, 7, 12 })
            foreach (var (pictures, ahead) in new[] { (0, 0), (2000, 0), (2000, 0.6) })
            {
                var zoo = $"{standards} standard models, {(pictures == 0 ? "all pictures" : $"{pictures:N0} pictures")}{(ahead > 0 ? ", 4 scatters ahead" : "")}";
                yield return new("effective robustness of a model", zoo, ahead > 0 ? "ahead" : "0.0000", chance => Predicted(chance, standards, pictures, ahead));
            }
        foreach (var standards in new[] { 5, 7, 12 })
            foreach (var group in new[] { 1, 3 })
                foreach (var ahead in new[] { 0, 0.3 })
                    yield return new("effective robustness of a group", $"{standards} standard models, {group} in the group, 2 sets{(ahead > 0 ? ", 2 scatters ahead" : "")}",
                        ahead > 0 ? "ahead" : "0.0000", chance => Group(chance, standards, group, ahead));
        foreach (var ahead in new[] { 0, 0.2 })
            yield return new("accuracy-matched difference", "5 peers, 2,000 clean and 2,000 shifted pictures", TrueMatched(ahead), chance => Trial.Of(Matched(chance, ahead), TrueMatched(ahead)));
    }

    static Trial Predicted(Chance chance, int standards, int pictures, double ahead)
    {
        var all = Enumerable.Range(0, standards + 1).Select(m => Model(chance, 1, pictures, m == standards ? ahead : 0)[0]).ToList();
        var line = AccuracyLine.Fit([.. all.Take(standards).Select(m => m.Clean)], [.. all.Take(standards).Select(m => m.Shifted)]);
        var interval = line.Predicted(all[standards].Clean, all[standards].Shifted, 2000).Interval!.Value;
        return new(ahead > 0 ? null : interval.Contains(0), interval.Low > 0 ? Verdict.Holds : interval.High < 0 ? Verdict.Refuted : Verdict.Inconclusive);
    }

    static Trial Group(Chance chance, int standards, int group, double ahead)
    {
        var all = Enumerable.Range(0, standards + group).Select(m => Model(chance, 2, 2000, m < standards ? 0 : ahead)).ToList();
        var lines = new StandardLines([.. Enumerable.Range(0, 2).Select(s => new StandardSet("", "", [.. all.Take(standards).Select((m, i) => new StandardPoint($"{i}", m[s].Clean, m[s].Shifted))]))]);
        // As Standards.BeyondTheLine has it.
        var value = all.Skip(standards).Average(m => m.Select((a, s) => lines.On(s).At(a.Clean)!.EffectiveRobustness(a.Clean, a.Shifted).Value).Average());
        var (variance, degrees) = lines.Spread([.. Enumerable.Range(0, 2).Select(s => all.Skip(standards).Select(m => m[s].Clean).ToArray())]);
        var trial = Trial.Of(Effect.Of(value, 2000, Math.Sqrt(variance), degrees, standards), 0);
        return ahead > 0 ? trial with { Covered = null } : trial;
    }

    /// <summary>Accuracies of one model; what it lies above the line by is half its own, half this set's.</summary>
    static IReadOnlyList<(double Clean, double Shifted)> Model(Chance chance, int sets, int pictures, double ahead)
    {
        var (clean, own) = (1 + 0.6 * chance.Normal(), chance.Normal());
        return [.. Enumerable.Range(0, sets).Select(s => (Seen(chance, clean, pictures), Seen(chance, Line(clean) + ahead + Scatter * Math.Sqrt(0.5) * (own + chance.Normal()), pictures)))];
    }

    static double Line(double clean) => 1.1 * clean - 0.8;

    static double Seen(Chance chance, double logit, int pictures)
    {
        var accuracy = AccuracyLogit.Inverse(logit);
        return pictures == 0 ? accuracy : Math.Clamp(Enumerable.Range(0, pictures).Count(_ => chance.Happens(accuracy)), 0.5, pictures - 0.5) / pictures;
    }

    static readonly Units s_clean = Units.Alone("clean", 2000), s_shifted = Units.Alone("shifted", 2000);

    static SampledFigure Matched(Chance chance, double ahead)
    {
        double[] easy = chance.Normals(2000), hard = chance.Normals(2000);
        (SampledFigure, SampledFigure) Figures(double clean, double ahead) => (
            SampledFigure.Mean(s_clean, Answers.Right(chance, easy, AccuracyLogit.Inverse(clean))),
            SampledFigure.Mean(s_shifted, Answers.Right(chance, hard, AccuracyLogit.Inverse(Line(clean) + ahead))));
        var (own, shifted) = Figures(1, ahead);
        return MatchedPeers.Difference(own, shifted, [.. new[] { 0, 0.5, 0.9, 1.2, 1.8 }.Select(clean => Figures(clean, 0))]);
    }

    static double TrueMatched(double ahead) => AccuracyLogit.Inverse(Line(1) + ahead) - AccuracyLogit.Inverse(Line(1));
}
