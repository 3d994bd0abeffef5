namespace Behavior.Metrics.Statistics;

/// <summary>
/// A figure together with the influence of every unit on it: by how much the figure moves, to first order, when one unit counts a little
/// more (Hampel 1974; the infinitesimal jackknife of Efron 1982). Means know their influences; a smooth function of figures has them by the
/// chain rule; so any figure of the suite does, and its standard error is the root of the sum of their squares, without a random number.
/// Units that two figures share cancel in their difference, which is what makes a comparison paired.
/// </summary>
public sealed class SampledFigure
{
    readonly IReadOnlyList<Term> _terms;
    readonly Figure _value;
    Spread? _spread;

    SampledFigure(Figure value, int n, IReadOnlyList<Term> terms, double below = 0, double above = 0) => (_value, N, _terms, Below, Above) = (value, n, terms, below, above);

    SampledFigure(double value, IReadOnlyList<Term> terms, double below = 0, double above = 0) : this(new(value), terms.Sum(t => t.Samples), terms, below, above) { }

    /// <summary>The value.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0426: it is undefined; the message says why.</exception>
    public double Value => _value.Value;

    /// <summary>The value, or why there is none.</summary>
    public Figure Figure => _value;

    /// <summary>Samples behind it.</summary>
    public int N { get; }

    /// <summary>By how much the value may exceed the truth on average: 0 but for figures that are biased, such as a calibration error.</summary>
    public double Below { get; }

    /// <summary>By how much the truth may exceed the value on average; negative where the value is known to lie too high.</summary>
    public double Above { get; }

    /// <summary>Units behind it.</summary>
    public int Units => Spread.Units;

    /// <summary>The standard error of the value; 0 where it does not depend on the units.</summary>
    public double StandardError => Math.Sqrt(Spread.Variance);

    /// <summary>Degrees of freedom of the standard error: how well it is known, see <see cref="Spread"/>.</summary>
    public double DegreesOfFreedom => Spread.Degrees;

    Spread Spread => _spread ??= Spread.Of(_terms);

    /// <summary>A number that no unit moves.</summary>
    public static SampledFigure Constant(double value) => new(value, []);

    /// <summary>A figure that does not exist, and why.</summary>
    public static SampledFigure Undefined(int n, string why) => new(Figure.Undefined(why), n, []);

    /// <summary>The mean of per-sample values.</summary>
    /// <param name="units">The units of the samples.</param>
    /// <param name="values">One value a sample.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0429: another number of values, a value that is not finite.</exception>
    public static SampledFigure Mean(Units units, ReadOnlySpan<double> values) => Mean(units, values, []);

    /// <summary>The mean of per-sample values over some of the samples.</summary>
    /// <param name="units">The units of the samples.</param>
    /// <param name="values">One value a sample.</param>
    /// <param name="counted">Whether each counts; all do when empty.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0429: another number of values, a value that is not finite.</exception>
    public static SampledFigure Mean(Units units, ReadOnlySpan<double> values, ReadOnlySpan<bool> counted)
    {
        BadInput.RequireSame("values for the units", units.Samples, values.Length);
        if (!counted.IsEmpty) BadInput.RequireSame("samples that may count", units.Samples, counted.Length);
        Numerics.Sums.RequireFinite(values, "values of a mean");
        var (influence, sizes, sum, n) = (new double[units.Count], new int[units.Count], 0.0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!counted.IsEmpty && !counted[i]) continue;
            influence[units.OfSample[i]] += values[i];
            sizes[units.OfSample[i]]++;
            sum += values[i];
            n++;
        }
        if (n == 0) return Undefined(0, "no sample counts");
        for (var u = 0; u < influence.Length; u++) influence[u] = (influence[u] - sizes[u] * (sum / n)) / n;
        return new(sum / n, [new(units, influence) { Counted = counted.IsEmpty ? null : counted.ToArray() }]);
    }

    /// <summary>A figure whose influences are known.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="units">The units.</param>
    /// <param name="influence">The influence of each unit; they add up to 0.</param>
    /// <param name="below">See <see cref="Below"/>.</param>
    /// <param name="above">See <see cref="Above"/>.</param>
    public static SampledFigure Of(double value, Units units, double[] influence, double below = 0, double above = 0) => new(value, [new(units, influence)], below, above);

    /// <summary>The mean of figures that are themselves the units: tasks, seeds. What moves them inside is part of how they differ.</summary>
    /// <param name="units">The units, one a figure.</param>
    /// <param name="figures">The figures.</param>
    public static SampledFigure MeanOverUnits(Units units, IReadOnlyList<SampledFigure> figures)
    {
        BadInput.RequireSame("figures for the units", units.Samples, figures.Count);
        if (FirstUndefined(figures) is { } undefined) return undefined;
        var mean = Mean(units, [.. figures.Select(f => f.Value)]);
        return new SampledFigure(mean.Value, mean._terms).Counting(figures.Sum(f => f.N));
    }

    /// <summary>A smooth function of figures: influences by the chain rule, derivatives by central differences.</summary>
    /// <param name="parts">The figures.</param>
    /// <param name="function">Of their values; called near them too.</param>
    public static SampledFigure Of(IReadOnlyList<SampledFigure> parts, Func<double[], double> function)
    {
        if (FirstUndefined(parts) is { } undefined) return undefined;
        double[] at = [.. parts.Select(p => p.Value)];
        var slopes = new double[at.Length];
        for (var j = 0; j < at.Length; j++)
        {
            var step = 1e-5 * Math.Max(1e-3, Math.Abs(at[j]));
            slopes[j] = (function([.. at.Select((x, i) => i == j ? x + step : x)]) - function([.. at.Select((x, i) => i == j ? x - step : x)])) / (2 * step);
        }
        return Linear(function(at), parts, slopes);
    }

    /// <summary>The plain mean of figures that stand for themselves: these models, these sets.</summary>
    public static SampledFigure Average(IReadOnlyList<SampledFigure> figures) =>
        FirstUndefined(figures) ?? Linear(figures.Average(f => f.Value), figures, [.. figures.Select(_ => 1.0 / figures.Count)]);

    /// <summary>Difference of two figures.</summary>
    public static SampledFigure operator -(SampledFigure a, SampledFigure b) => FirstUndefined([a, b]) ?? Linear(a.Value - b.Value, [a, b], [1, -1]);

    /// <summary>Sum of two figures.</summary>
    public static SampledFigure operator +(SampledFigure a, SampledFigure b) => FirstUndefined([a, b]) ?? Linear(a.Value + b.Value, [a, b], [1, 1]);

    /// <summary>The opposite figure.</summary>
    public static SampledFigure operator -(SampledFigure a) => FirstUndefined([a]) ?? Linear(-a.Value, [a], [-1]);

    /// <summary>A multiple of a figure.</summary>
    public static SampledFigure operator *(double factor, SampledFigure a) => FirstUndefined([a]) ?? Linear(factor * a.Value, [a], [factor]);

    /// <summary>A figure moved by a number.</summary>
    public static SampledFigure operator +(SampledFigure a, double shift) => FirstUndefined([a]) ?? Linear(a.Value + shift, [a], [1]);

    /// <summary>The same figure with another number of samples, where its units are made of several each.</summary>
    public SampledFigure Counting(int samples) => _value.IsDefined ? new(Value, [.. _terms.Select(t => t with { Samples = samples })], Below, Above) : Undefined(samples, _value.WhyUndefined!);

    /// <summary>The same figure with further influences added to it, of what it was computed with: a fitted temperature.</summary>
    public SampledFigure With(Units units, double[] influence) => new(Value, Added(_terms.Append(new(units, influence) { Samples = 0 })), Below, Above);

    /// <summary>The same figure as it came out, without the bias that it may have: for the difference of two that share theirs.</summary>
    public SampledFigure AsSeen() => _value.IsDefined ? new(Value, _terms) : this;

    /// <summary>The value with its t interval: value -/+ t SE, widened by the bias that the figure may have. Without an interval where there are too few units to say.</summary>
    /// <param name="level">Confidence level.</param>
    public Estimate Estimate(double level = 0.95) => _value.IsDefined && Spread.TooFew is not null ? new(_value, N, null) : Effect(level).Estimate;

    /// <summary>The figure as an effect: interval, units, and the evidence for either side of zero. Undefined where there are too few units to say.</summary>
    /// <param name="level">Confidence level.</param>
    public Effect Effect(double level = 0.95)
    {
        BadInput.RequireLevel(level);
        if (!_value.IsDefined) return Statistics.Effect.Undefined(N, _value.WhyUndefined!);
        if (Spread.TooFew is { } few) return Statistics.Effect.Undefined(N, few);
        double se = StandardError, degrees = DegreesOfFreedom, half = StudentT.TwoSided(level, degrees) * se;
        var interval = new Interval(Math.Min(Value, Value - Below - half), Math.Max(Value, Value + Above + half));
        return new(new(_value, N, interval), Units)
        {
            PAbove = StudentT.Cdf(-(Value - Below) / se, degrees),
            PBelow = StudentT.Cdf((Value + Above) / se, degrees),
            Detectable = Statistics.Effect.DetectableBy(se, degrees, level),
        };
    }

    /// <summary>By how much a resample of the units moves the figure, to first order: the sum of (times drawn - 1) x influence.</summary>
    internal IReadOnlyList<Term> Terms => _terms;

    /// <summary>The influence of every unit that has a counted sample, over all sources; none where no unit moves the figure.</summary>
    internal IReadOnlyList<double> UnitInfluences()
    {
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in _terms)
            foreach (var u in term.Counting()) totals[term.Units.Names[u]] = totals.GetValueOrDefault(term.Units.Names[u]) + term.Influence[u];
        return [.. totals.Values];
    }

    static SampledFigure? FirstUndefined(IReadOnlyList<SampledFigure> parts)
    {
        foreach (var part in parts)
            if (!part._value.IsDefined) return Undefined(part.N, part._value.WhyUndefined!);
        return null;
    }

    static SampledFigure Linear(double value, IReadOnlyList<SampledFigure> parts, double[] slopes)
    {
        double below = 0, above = 0;
        foreach (var (j, part) in parts.Index())
        {
            below += slopes[j] > 0 ? slopes[j] * part.Below : -slopes[j] * part.Above;
            above += slopes[j] > 0 ? slopes[j] * part.Above : -slopes[j] * part.Below;
        }
        var terms = Added(parts.SelectMany((part, j) => part._terms.Select(t => t.Times(slopes[j]))));
        return new(value, terms, below, above);
    }

    static List<Term> Added(IEnumerable<Term> terms)
    {
        var bySource = new Dictionary<string, Term>();
        foreach (var term in terms) bySource[term.Units.Source] = bySource.TryGetValue(term.Units.Source, out var known) ? known.Plus(term) : term;
        return [.. bySource.Values];
    }

    /// <summary>The influences of one source's units.</summary>
    internal sealed record Term(Units Units, double[] Influence)
    {
        /// <summary>The samples that count; all for null.</summary>
        public bool[]? Counted { get; init; }

        /// <summary>How many samples count.</summary>
        public int Samples { get => field >= 0 ? field : Counted?.Count(c => c) ?? Units.Samples; init; } = -1;

        public Term Times(double factor) => this with { Influence = [.. Influence.Select(i => factor * i)] };

        /// <summary>Both together: what either counts counts.</summary>
        public Term Plus(Term other)
        {
            if (!ReferenceEquals(Units, other.Units) && !Units.Names.SequenceEqual(other.Units.Names))
                throw BadInput.Mapping($"two figures of '{Units.Source}' have different units", "two sets under one name");
            var summed = this with { Influence = [.. Influence.Zip(other.Influence, (a, b) => a + b)] };
            if (Counted is null || other.Counted is null) return summed with { Counted = null };
            return ReferenceEquals(Counted, other.Counted) ? summed : summed with { Counted = [.. Counted.Zip(other.Counted, (a, b) => a || b)] };
        }

        /// <summary>Positions of the units that have a counted sample.</summary>
        public IEnumerable<int> Counting()
        {
            if (Counted is null) return Enumerable.Range(0, Units.Count);
            var has = new bool[Units.Count];
            for (var i = 0; i < Counted.Length; i++) has[Units.OfSample[i]] |= Counted[i];
            return Enumerable.Range(0, has.Length).Where(u => has[u]);
        }
    }
}
