using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>multiple-testing-golden/1</c>: Holm, Benjamini-Hochberg.</summary>
public sealed class MultipleTestingFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "multiple-testing-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c.At("input"), e, golden.Tolerance("relative"))));

    static void Compare(GoldenValue input, Expected e, double relative)
    {
        double?[] p = [.. input.At("p").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? (double?)null : v.GetDouble())];
        var alpha = input.Real("alpha");
        Check("holm", Holm.Adjust(p));
        Check("benjamini_hochberg", BenjaminiHochberg.Adjust(p));

        void Check(string name, double?[] adjusted)
        {
            e.Numbers(name, adjusted.Select(v => v is { } value ? new Figure(value) : Figure.Undefined("no p-value")), relative, relative: true);
            e.Count($"rejected_{name}", adjusted.Count(v => v <= alpha));
        }
    }
}
