using System.Globalization;
using System.Text.Json;
using Behavior.Metrics;
using Behavior.Metrics.Similarity;

namespace Behavior.Conformance.Metrics;

/// <summary>The canonical-correlation part of a similarity golden.</summary>
static class SimilarityCca
{
    public static void Compare(Features x, Features y, Expected e, double limit)
    {
        var ours = CanonicalCorrelation.Of(x, y)!;
        e.Count("rank_x", ours.RankX);
        e.Count("rank_y", ours.RankY);
        // The golden writes down the 1 that saturation forces; our figure says that it means nothing.
        e.Number("mean_cca", ours.Saturated ? ours.Correlations.Average() : ours.Mean.Value, limit);
        e.Number("mean_squared_cca", ours.Saturated ? ours.Correlations.Average(r => r * r) : ours.MeanSquared.Value, limit);
        e.Number("largest_correlation", ours.Correlations[0], limit);
        e.Number("smallest_correlation", ours.Correlations[^1], limit);
        Weighted("pwcca_x", ours.PwccaX);
        Weighted("pwcca_y", ours.PwccaY);
        Weighted("pwcca", ours.Pwcca.Figure);
        var shares = e.Inner("svcca");
        foreach (var share in shares.Json.EnumerateObject()) Truncated(x, y, share.Name, shares.Inner(share.Name), limit);
        shares.Close();
        e.Close();

        // null: not compared, because the directions are not unique.
        void Weighted(string key, Figure figure)
        {
            if (e.Json.At(key).ValueKind == JsonValueKind.Null) e.Ignore(key);
            else e.Number(key, figure, limit);
        }
    }

    static void Truncated(Features x, Features y, string share, Expected e, double limit)
    {
        var ours = Svcca.Of(x, y, double.Parse(share, CultureInfo.InvariantCulture));
        e.Count("kept_x", ours.KeptX);
        e.Count("kept_y", ours.KeptY);
        e.Number("value", ours.Value.Figure, limit);
        e.Close();
    }
}
