using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>The average over sets of different sizes, of which two share pictures: a validation set, five corruptions of half of it, and another set.</summary>
static class SetScenarios
{
    const int Whole = 400, Copied = 200, Copies = 5, Other = 300;

    static readonly Units s_val = Units.Of("val", [.. Enumerable.Range(0, Whole).Select(i => $"val/{i}")]);
    static readonly Units s_corrupted = Units.Of("val-c", [.. Enumerable.Range(0, Copied * Copies).Select(i => $"val/{i / Copies}")]);
    static readonly Units s_apart = Units.Of("val-c", [.. Enumerable.Range(0, Copied * Copies).Select(i => $"val-c/{i / Copies}")]);
    static readonly Units s_other = Units.Alone("other", Other);

    public static IEnumerable<Scenario> All()
    {
        const string zoo = "400 pictures, 5 corruptions of 200 of them, 300 others";
        yield return new("average over sets", zoo, 0.65, chance => Trial.Of(Draw(chance, s_corrupted, 0).First.Estimate(), 0.65));
        yield return new("average over sets", zoo + ", NAIVE: as if no picture were shared", 0.65, chance => Trial.Of(Draw(chance, s_apart, 0).First.Estimate(), 0.65));
        foreach (var lead in new[] { 0, 0.02, 0.05 })
            yield return new("difference of averages over sets", zoo, lead, chance =>
            {
                var (a, b) = Draw(chance, s_corrupted, lead);
                return Trial.Of(a - b, lead);
            });
    }

    static (SampledFigure First, SampledFigure Second) Draw(Chance chance, Units corrupted, double lead)
    {
        double[] easiness = chance.Normals(Whole), others = chance.Normals(Other);
        double[] copies = [.. Enumerable.Range(0, Copied * Copies).Select(i => Math.Sqrt(0.8) * easiness[i / Copies] + Math.Sqrt(0.2) * chance.Normal())];
        SampledFigure Mean(double lead) => SampledFigure.Average([
            SampledFigure.Mean(s_val, Answers.Right(chance, easiness, 0.8 + lead)),
            SampledFigure.Mean(corrupted, Answers.Right(chance, copies, 0.5 + lead)),
            SampledFigure.Mean(s_other, Answers.Right(chance, others, 0.65 + lead))]);
        return (Mean(lead), Mean(0));
    }
}
