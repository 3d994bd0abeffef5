using Behavior.Evaluation;
using Behavior.Measures;
using Behavior.Metrics.Statistics;

namespace Behavior.Comparison;

/// <summary>The parts of a row that are compared beside the whole: classes, and what annotations say of samples.</summary>
static class Slices
{
    static readonly (string Annotation, string Word)[] s_said =
    [
        (AnnotationNames.Factors, "factor"), (AnnotationNames.Factor, "factor"), (AnnotationNames.Corruption, "corruption"), (AnnotationNames.Severity, "severity"),
        ("category", "category"), ("style", "style"),
    ];

    /// <summary>Every part, in the order of their names; a part of a single answer is none.</summary>
    /// <param name="views">Both sides' answers.</param>
    /// <param name="marks">Which are right and count.</param>
    public static IReadOnlyList<SliceChange> Of(PairedViews views, Func<Predictions, Marks> marks)
    {
        var parts = new SortedDictionary<string, Part>(StringComparer.Ordinal);
        for (var v = 0; v < views.Baseline.Count; v++)
        {
            Predictions before = views.Baseline[v], after = views.Candidate[v];
            var (was, now, units) = (marks(before), marks(after), before.Units());
            for (var i = 0; i < before.Samples.Count; i++)
            {
                if (!was.Counted[i]) continue;
                var change = (now.Right[i] ? 1 : 0) - (was.Right[i] ? 1 : 0);
                foreach (var name in NamesOf(before, i)) (parts.TryGetValue(name, out var part) ? part : parts[name] = new()).Add(units.OfSample[i], change);
            }
        }
        return [.. parts.Where(p => p.Value.N > 1).Select(p => p.Value.Change(p.Key))];
    }

    static IEnumerable<string> NamesOf(Predictions predictions, int i)
    {
        yield return $"class {predictions.Classes[predictions.Labels[i]]}";
        var annotations = predictions.Samples[i].Annotations;
        foreach (var (annotation, word) in s_said)
            if (annotations.TryGetValue(annotation, out var value))
                foreach (var one in annotation == AnnotationNames.Factors ? AnnotationNames.List(value) : [value]) yield return $"{word} {one}";
    }

    /// <summary>One part: what it gains and loses, by unit.</summary>
    sealed class Part
    {
        readonly Dictionary<int, int> _net = [];
        int _lost, _won;

        public int N { get; private set; }

        public void Add(int unit, int change)
        {
            N++;
            if (change < 0) _lost++;
            if (change > 0) _won++;
            _net[unit] = _net.GetValueOrDefault(unit) + change;
        }

        /// <summary>Where every sample is a unit: exact McNemar and Tango. Where origins are: the sign of each origin's sum, and Tango's interval of as many origins, which is wider.</summary>
        public SliceChange Change(string name)
        {
            int lost = _net.Values.Count(c => c < 0), won = _net.Values.Count(c => c > 0), units = _net.Count;
            var interval = PairedDifference.Tango(new(0, lost, won, units - lost - won)).Interval!.Value;
            var difference = (_won - _lost) / (double)N;
            return new(name, N, _lost, _won, Math.Min(difference, interval.Low), Math.Max(difference, interval.High), McNemar.Exact(lost, won).P);
        }
    }
}
