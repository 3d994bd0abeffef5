using System.Globalization;
using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Similarity;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>similarity-golden/1</c>: CKA in all forms, CCA, SVCCA, PWCCA, Procrustes.</summary>
public sealed class SimilarityFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "similarity-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c.At("input"), e, golden)));

    static void Compare(GoldenValue input, Expected e, GoldenFile golden)
    {
        Features x = Read(golden, input.At("x")), y = Read(golden, input.At("y"));
        double ratio = golden.Tolerance("ratio_of_hsic"), relative = golden.Tolerance("hsic_and_frobenius_relative");
        e.Ignore("undefined");
        e.Number("linear_cka", Cka.Linear(x, y).Figure, ratio);
        e.Number("linear_cka_debiased", Cka.LinearDebiased(x, y).Figure, ratio);
        if (e.Has("hsic_unbiased")) Terms(e.Inner("hsic_unbiased"), Cka.LinearUnbiasedTerms(x, y), relative);
        if (e.Has("frobenius")) Terms(e.Inner("frobenius"), Cka.LinearTerms(x, y), relative);
        for (var i = 0; i < e.Json.At("minibatch").GetArrayLength(); i++) Minibatch(x, y, e.Item("minibatch", i), ratio, relative);
        for (var i = 0; i < e.Json.At("rbf").GetArrayLength(); i++) Rbf(x, y, e.Item("rbf", i), ratio, relative);
        if (e.Json.At("cca").ValueKind == JsonValueKind.Null) e.Number("cca", CanonicalCorrelation.Of(x, y) is null ? Figure.Undefined("no variance") : new Figure(1), 0);
        else SimilarityCca.Compare(x, y, e.Inner("cca"), golden.Tolerance("cca_family"));
        Procrustes(x, y, e, golden.Tolerance("procrustes"));
    }

    static void Terms(Expected e, HsicTerms ours, double relative)
    {
        e.Number("xy", ours.XY, relative, relative: true);
        e.Number("xx", ours.XX, relative, relative: true);
        e.Number("yy", ours.YY, relative, relative: true);
        e.Close();
    }

    static void Minibatch(Features x, Features y, Expected e, double ratio, double relative)
    {
        var size = e.Json.Count("batch_size", GoldenLimits.Samples, least: 1);
        var ours = new MinibatchCka();
        for (var from = 0; from < x.Rows; from += size)
        {
            var to = Math.Min(x.Rows, from + size);
            ours.Add(x.Slice(from, to), y.Slice(from, to));
        }
        e.Ignore("batch_size");
        e.Number("cka", ours.Cka.Figure, ratio);
        if (e.Has("batches")) e.Count("batches", ours.Batches);
        if (e.Has("rows_left_out")) e.Count("rows_left_out", ours.RowsLeftOut);
        if (e.Has("mean_hsic")) e.Numbers("mean_hsic", [ours.MeanHsic.XY, ours.MeanHsic.XX, ours.MeanHsic.YY], relative, relative: true);
        e.Close();
    }

    static void Rbf(Features x, Features y, Expected e, double ratio, double relative)
    {
        var fraction = e.Json.Real("fraction");
        e.Ignore("fraction");
        e.Number("cka", Cka.Rbf(x, y, fraction).Figure, ratio);
        e.Number("cka_debiased", Cka.Rbf(x, y, fraction, debiased: true).Figure, ratio);
        if (e.Has("median_squared_distance_x")) e.Number("median_squared_distance_x", Cka.MedianSquaredDistance(x), relative, relative: true);
        if (e.Has("median_squared_distance_y")) e.Number("median_squared_distance_y", Cka.MedianSquaredDistance(y), relative, relative: true);
        e.Close();
    }

    static void Procrustes(Features x, Features y, Expected e, double limit)
    {
        var ours = Behavior.Metrics.Similarity.Procrustes.Of(x, y);
        if (e.Json.At("procrustes").ValueKind == JsonValueKind.Null)
        {
            e.Number("procrustes", ours.Distance.Figure, 0);
            return;
        }
        var inner = e.Inner("procrustes");
        inner.Number("nuclear_norm", ours.NuclearNorm, limit);
        inner.Number("distance", ours.Distance.Figure, limit);
        inner.Close();
    }

    static Features Read(GoldenFile golden, GoldenValue source) => new(golden.Floats(source), source.Width());
}
