using System.Globalization;
using System.Text.Json;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Findings;

/// <summary>One comparison that a claim makes: one paradigm, one dataset, one model.</summary>
/// <param name="Name">What sets it apart from the claim's other parts, for example <c>vit sup &gt; convnext sup</c>; empty when it is the only one.</param>
/// <param name="Groups">The models compared, claimed larger first.</param>
/// <param name="Effect">The difference that the claim says is positive, and what speaks for and against it.</param>
/// <param name="Paper">The same difference by the paper's own numbers; null where it prints none.</param>
public sealed record FindingPart(string Name, string Groups, Effect Effect, double? Paper = null)
{
    readonly SampledFigure? _difference;

    /// <summary>A comparison whose effect is a difference.</summary>
    public FindingPart(string name, string groups, Measured difference, double? paper = null) : this(name, groups, difference.Figure.Effect(), paper) =>
        (_difference, Inputs) = (difference.Figure, difference.Inputs);

    /// <summary>What it was measured on.</summary>
    public IReadOnlyList<EvaluationInput> Inputs { get; init; } = [];

    /// <summary>What else went into it that no checkpoint answered: published numbers.</summary>
    public IReadOnlyList<SnapshotInput> FurtherInputs { get; init; } = [];

    /// <summary>How many seeds of each recipe stand on both sides; 1 where it speaks of these checkpoints alone.</summary>
    public int Seeds { get; init; } = 1;

    /// <summary>The same part under another name.</summary>
    public FindingPart Named(string name) => this with { Name = name };

    /// <summary>The same part with its benchmark in the name: <c>clip &gt; sup on toy-r</c>.</summary>
    public FindingPart On(BenchmarkItem benchmark) => this with { Name = $"{Name} on {benchmark.Name}" };

    /// <summary>The claim that both sides are equal within a margin: two one-sided tests, by the interval inside +-margin.</summary>
    public FindingPart Within(double margin) =>
        this with { Name = $"{Name}, within {Text(margin)}", Effect = Effect.Within(Difference, margin), Paper = Paper is { } p ? margin - Math.Abs(p) : null };

    /// <summary>The claim that the first side is at most <paramref name="margin"/> below the second (non-inferiority).</summary>
    public FindingPart NotBelowBy(double margin) =>
        this with { Name = $"{Name}, at most {Text(margin)} below", Effect = (Difference + margin).Effect(), Paper = Paper + margin };

    /// <summary>The claim that the figure is below a threshold.</summary>
    public FindingPart BelowThreshold(double threshold) =>
        this with { Name = $"{Name}, below {Text(threshold)}", Effect = (-Difference + threshold).Effect(), Paper = threshold - Paper };

    SampledFigure Difference => _difference ?? throw new InvalidOperationException($"'{Name}' is no difference that a margin could be put to");

    internal void WriteTo(Utf8JsonWriter json, string verdict)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("groups", Groups);
        var estimate = Effect.Estimate;
        if (estimate.IsDefined) json.WriteNumber("effect", estimate.Value);
        else json.WriteString("undefined", estimate.WhyUndefined);
        if (estimate.Interval is { } interval)
        {
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
            json.WriteNumber("p for", Effect.PAbove);
            json.WriteNumber("p against", Effect.PBelow);
            json.WriteNumber("detectable", Effect.Detectable);
        }
        json.WriteNumber("n", estimate.N);
        json.WriteNumber("units", Effect.Units);
        json.WriteString("verdict", verdict);
        if (Paper is { } paper) json.WriteNumber("paper", paper);
        json.WriteEndObject();
    }

    static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
