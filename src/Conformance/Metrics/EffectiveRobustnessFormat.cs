using System.Globalization;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Robustness;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>effective-robustness-golden/1</c>: the standard-model fits of imagenet-testbed.</summary>
public sealed class EffectiveRobustnessFormat : MetricFormat
{
    static readonly string[] s_notStandard = ["subsample", "aws", "batch64"];

    /// <inheritdoc/>
    public override string Format => "effective-robustness-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden)
    {
        foreach (var shift in golden.Root.At("shifts").EnumerateCases())
            yield return new(shift.Word("name"), shift, e => Compare(golden, shift, e));
        if (golden.Root.TryGetProperty("paper_models", out var paper))
            yield return new("paper_models", paper, e => Paper(golden, e));
    }

    static void Compare(GoldenFile golden, GoldenValue shift, Expected e)
    {
        var limit = golden.Tolerance("float");
        var points = Points(golden, shift);
        e.Ignore("name", "x", "y", "x_at_least", "pivot", "left_out_by_name");
        e.Words("models_in_the_fit", points.Where(p => p.InFit).Select(p => p.Model).Order(StringComparer.Ordinal));
        var (lines, expected) = Fit(shift, points);
        var named = e.Inner("lines");
        foreach (var (name, line) in lines) Line(named.Inner(name), line, limit);
        named.Close();
        var models = e.Inner("expected");
        foreach (var model in models.Json.EnumerateObject()) Model(models.Inner(model.Name), points.Single(p => p.Model == model.Name), expected, limit);
        models.Close();
    }

    static void Line(Expected e, AccuracyLine ours, double limit)
    {
        e.Count("models", ours.N);
        e.Number("slope", ours.Slope, limit);
        e.Number("intercept", ours.Intercept, limit);
        e.Number("r", ours.Correlation, limit);
        e.Number("slope_stderr", ours.SlopeStandardError, limit);
        e.Close();
    }

    static void Model(Expected e, TestbedPoint point, Func<double, Figure> expected, double limit)
    {
        var baseline = expected(point.Clean);
        e.Word("type", point.Type);
        e.Number("x", 100 * point.Clean, limit);
        e.Number("y", 100 * point.Shifted, limit);
        e.Number("baseline", 100 * baseline.Value, limit);
        e.Number("effective_robustness", 100 * (point.Shifted - baseline.Value), limit);
        e.Flag("in_the_fit", point.InFit);
        e.Close();
    }

    static void Paper(GoldenFile golden, Expected e)
    {
        e.Ignore("note");
        var models = e.Inner("models");
        foreach (var model in models.Json.EnumerateObject())
        {
            var shifts = models.Inner(model.Name);
            foreach (var shift in shifts.Json.EnumerateObject())
            {
                var inner = shifts.Inner(shift.Name);
                var definition = golden.Root.At("shifts").EnumerateArray().Single(s => s.Word("name") == shift.Name);
                var baseline = Fit(definition, Points(golden, definition)).Expected(inner.Json.Real("x") / 100);
                inner.Ignore("x", "y");
                inner.Number("baseline", 100 * baseline.Value, golden.Tolerance("float"));
                inner.Number("effective_robustness", inner.Json.Real("y") - 100 * baseline.Value, golden.Tolerance("float"));
                inner.Close();
            }
            shifts.Close();
        }
        models.Close();
    }

    static (IReadOnlyList<(string, AccuracyLine)> Lines, Func<double, Figure> Expected) Fit(GoldenValue shift, IReadOnlyList<TestbedPoint> points)
    {
        double[] x = [.. points.Where(p => p.InFit).Select(p => p.Clean)], y = [.. points.Where(p => p.InFit).Select(p => p.Shifted)];
        if (!shift.TryGetProperty("pivot", out var pivot))
        {
            var line = AccuracyLine.Fit(x, y);
            return ([("all", line)], line.Expected);
        }
        var bent = BentAccuracyLine.Fit(x, y, pivot.GetDouble() / 100);
        return ([("below", bent.Below), ("above", bent.Above)], bent.Expected);
    }

    static List<TestbedPoint> Points(GoldenFile golden, GoldenValue shift)
    {
        var (table, types) = (golden.Csv(golden.Root.At("input").At("accuracies")), golden.Csv(golden.Root.At("input").At("types")));
        var typeOf = types.Rows.ToDictionary(r => r[types.Column("model")], r => r[types.Column("type")]);
        var (x, y) = (table.Column(shift.Word("x")), table.Column(shift.Word("y")));
        string[] leftOut = shift.TryGetProperty("left_out_by_name", out _) ? shift.Words("left_out_by_name") : [];
        var atLeast = shift.Real("x_at_least") / 100;
        return [.. table.Rows.Where(r => r[x].Length > 0 && r[y].Length > 0 && !leftOut.Contains(r[0])).Select(r =>
        {
            var (clean, shifted) = (double.Parse(r[x], CultureInfo.InvariantCulture) / 100, double.Parse(r[y], CultureInfo.InvariantCulture) / 100);
            var standard = typeOf[r[0]] == "STANDARD" && !s_notStandard.Any(r[0].ToLowerInvariant().Contains);
            return new TestbedPoint(r[0], typeOf[r[0]], clean, shifted, standard && clean >= atLeast);
        })];
    }
}
