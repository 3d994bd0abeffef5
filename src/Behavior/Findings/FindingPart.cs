using System.Globalization;
using System.Text.Json;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics;

namespace Behavior.Findings;

/// <summary>One comparison that a claim makes: one paradigm, one dataset, one model.</summary>
/// <param name="Name">What sets it apart from the claim's other parts, for example <c>vit sup &gt; convnext sup</c>; empty when it is the only one.</param>
/// <param name="Groups">The models compared, claimed larger first.</param>
/// <param name="Effect">The difference that the claim says is positive, with n and interval.</param>
/// <param name="Paper">The same difference by the paper's own numbers; null where it prints none.</param>
public sealed record FindingPart(string Name, string Groups, Estimate Effect, double? Paper = null)
{
    /// <summary>What it was measured on.</summary>
    public IReadOnlyList<EvaluationInput> Inputs { get; init; } = [];

    /// <summary>Holds when the whole interval is above zero, refuted when it is below, inconclusive else, also when there is no effect to speak of.</summary>
    public Verdict Verdict => Effect.Low > 0 ? Verdict.Holds : Effect.High < 0 ? Verdict.Refuted : Verdict.Inconclusive;

    /// <summary>The same part under another name.</summary>
    public FindingPart Named(string name) => this with { Name = name };

    /// <summary>The same part with its benchmark in the name: <c>clip &gt; sup on toy-r</c>.</summary>
    public FindingPart On(BenchmarkItem benchmark) => this with { Name = $"{Name} on {benchmark.Name}" };

    /// <summary>The claim that both sides are equal within a margin: two one-sided tests, by the interval inside +-margin.</summary>
    public FindingPart Within(double margin) => this with { Name = $"{Name}, within {Text(margin)}", Effect = Effect.Within(margin), Paper = Paper is { } p ? margin - Math.Abs(p) : null };

    /// <summary>The claim that the first side is at most <paramref name="margin"/> below the second (non-inferiority).</summary>
    public FindingPart NotBelowBy(double margin) => this with { Name = $"{Name}, at most {Text(margin)} below", Effect = Effect.Plus(margin), Paper = Paper + margin };

    /// <summary>The claim that the figure is above a threshold instead of above zero.</summary>
    public FindingPart Above(double threshold) => this with { Name = $"{Name}, above {Text(threshold)}", Effect = Effect.Plus(-threshold), Paper = Paper - threshold };

    internal void WriteTo(Utf8JsonWriter json, string verdict)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("groups", Groups);
        if (Effect.IsDefined) json.WriteNumber("effect", Effect.Value);
        else json.WriteString("undefined", Effect.WhyUndefined);
        if (Effect.Interval is { } interval)
        {
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
        }
        json.WriteNumber("n", Effect.N);
        json.WriteString("verdict", verdict);
        if (Paper is { } paper) json.WriteNumber("paper", paper);
        json.WriteEndObject();
    }

    static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
