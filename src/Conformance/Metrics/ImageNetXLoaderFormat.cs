
namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>imagenet-x-loader/1</c>: what a reader finds in 1,000 real annotation lines.</summary>
public sealed class ImageNetXLoaderFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "imagenet-x-loader/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Root.At("expected").EnumerateNamedCases().Select(c => new GoldenCase(c.Name, c.Value, e => Compare(golden, e)));

    static void Compare(GoldenFile golden, Expected e)
    {
        var factors = golden.Root.Words("factors");
        var ours = ImageNetXAnnotation.Read(golden.Lines(e.Json.At("input")), factors);
        e.Ignore("input");
        e.Count("rows", ours.Count);
        e.Count("distinct_classes", ours.Select(a => a.Class).Distinct().Count());
        e.Count("sum_of_classes", ours.Sum(a => (long)a.Class));
        e.Word("first_file", ours[0].File);
        e.Word("last_file", ours[^1].File);
        e.Count("last_class", ours[^1].Class);
        e.Count("characters_of_all_one_words", ours.Sum(a => (long)(a.OneWord?.Length ?? 0)));
        e.Count("rows_with_null_justification", ours.Count(a => a.Justification is null));
        var images = e.Inner("factor_images");
        for (var f = 0; f < factors.Length; f++) images.Count(factors[f], ours.Count(a => a.Factors[f]));
        images.Close();
        var number = e.Inner("rows_by_number_of_factors");
        foreach (var group in ours.GroupBy(a => a.Factors.Count(f => f))) number.Count($"{group.Key}", group.Count());
        number.Close();
    }
}
