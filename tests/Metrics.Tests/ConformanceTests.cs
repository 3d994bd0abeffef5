using Behavior.Tests.Common;

namespace Behavior.Metrics.Tests;

/// <summary>Every golden of the metric kit, file by file: the part that every clone has, and the whole kit where it lies beside the checkout.</summary>
public class ConformanceTests
{
    public static TheoryData<string> SharedGoldens() =>
    [
        "calibration/calibration.json", "calibration/calibration_real.json", "imagenet_x/imagenet_x.json", "imagenet_x/loader.json",
        "imagenet_x/published_tables.json", "invariance/invariance.json", "robustness/effective_robustness.json", "robustness/imagenet_c.json",
        "robustness/imagenet_real.json", "robustness/label_spaces.json", "shape_bias/shape_bias.json", "shape_bias/sixteen.json",
        "similarity/similarity.json", "statistics/bootstrap.json", "statistics/correlation.json", "statistics/intervals.json",
        "statistics/logit.json", "statistics/mcnemar.json", "statistics/multiple_testing.json", "statistics/non_inferiority.json",
        "statistics/paired_difference.json", "statistics/power.json", "statistics/two_proportions.json", "transfer/choice_of_C.json",
        "transfer/class_means.json", "transfer/logistic_regression.json", "transfer/nearest_neighbours.json", "../real/resnet_cifar.json",
    ];

    [Theory]
    [MemberData(nameof(SharedGoldens))]
    public void The_kit_beside_the_checkout_is_reproduced(string golden) =>
        Reproduce(SharedFolder.Need($"conformance/metrics/{golden}"), SharedFolder.Need("third-party"), skipsAllowed: false);

    [Fact]
    public void The_list_of_goldens_is_complete()
    {
        var kit = SharedFolder.Need("conformance/metrics");
        var files = Directory.EnumerateFiles(kit, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(kit, f).Replace('\\', '/'));
        Assert.Empty(files.Except(SharedGoldens().Select(g => g.Data)));
    }

    public static TheoryData<string> OwnGoldens() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Conformance"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(OwnGoldens))]
    public void The_part_that_every_clone_has_is_reproduced(string golden) =>
        Reproduce(Path.Combine(AppContext.BaseDirectory, "Conformance", golden), "no third-party data here", skipsAllowed: false);

    [Fact]
    public void Absent_data_of_others_skips_its_cases_with_the_reason()
    {
        var figures = Golden.Compare(SharedFolder.Need("conformance/metrics/robustness/imagenet_real.json"), "no such folder", fresh: true);
        Assert.All(figures, f => Assert.True(f.Skipped));
        Assert.Contains("is not here", figures[0].Note);
    }

    [Fact]
    public void A_figure_that_is_off_fails_and_so_does_one_that_is_compared_with_nothing()
    {
        using var folder = new TempFolder();
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "logit.json"));
        File.WriteAllText(folder["off.json"], golden.Replace("-0.2876820724517809", "-0.2876820724617809", StringComparison.Ordinal));
        Assert.Equal("logit", Assert.Single(Golden.Compare(folder["off.json"], ""), f => !f.Ok).Figure);
        File.WriteAllText(folder["unknown.json"], golden.Replace("\"accuracy\":", "\"brand_new\": 1, \"accuracy\":", StringComparison.Ordinal));
        Assert.Contains(Golden.Compare(folder["unknown.json"], ""), f => !f.Ok && f.Note.Contains("compared with nothing", StringComparison.Ordinal));
    }

    /// <summary>README of the kit, file format: <c>rows</c> selects lines, counted from 0, after they were put in the order of image ids where it says so.</summary>
    [Theory]
    [InlineData("{\"keep_every\": 2, \"start\": 1}", 2, "b_2.png", "a_4.png")]
    [InlineData("{\"drop_every\": 2, \"start\": 1}", 3, "d_1.png", "c_3.png")]
    [InlineData("{\"drop_every\": 5, \"start\": 0, \"order_by\": \"image_id\"}", 4, "d_1.png", "a_4.png")]
    public void Rows_of_json_lines_are_selected(string rule, int rows, string first, string last)
    {
        using var folder = new TempFolder();
        string[] files = ["d_1.png", "b_2.png", "e_0.png", "a_4.png", "c_3.png"];
        File.WriteAllLines(folder["lines.jsonl"], files.Select(f => $$$"""{"file_name": "{{{f}}}", "class": 1, "pose": 1, "justification": "", "one_word": ""}"""));
        File.WriteAllText(folder["rows.json"], $$$$"""
            {"format": "imagenet-x-loader/1", "factors": ["pose"], "tolerance": {"counts": 0}, "expected": {"part": {"input": {"file": "lines.jsonl", "rows": {{{{rule}}}}},
             "rows": {{{{rows}}}}, "factor_images": {"pose": {{{{rows}}}}}, "rows_by_number_of_factors": {"1": {{{{rows}}}}}, "distinct_classes": 1, "sum_of_classes": {{{{rows}}}},
             "first_file": "{{{{first}}}}", "last_file": "{{{{last}}}}", "last_class": 1, "characters_of_all_one_words": 0, "rows_with_null_justification": 0}}}
            """);

        Assert.All(Golden.Compare(folder["rows.json"], ""), f => Assert.True(f.Ok, $"{f.Figure}: {f.Note}"));
    }

    static void Reproduce(string file, string thirdParty, bool skipsAllowed)
    {
        var figures = Golden.Compare(file, thirdParty);
        Assert.NotEmpty(figures);
        Assert.Equal(figures.Count, figures.Select(f => (f.Case, f.Figure)).Distinct().Count());
        var failed = figures.Where(c => !c.Ok || (c.Skipped && !skipsAllowed))
            .Select(c => $"{c.Case}/{c.Figure}: {c.Error:G3} > {c.Limit:G3}, reference {c.Reference}, ours {c.Ours} {c.Note}").ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} of {figures.Count} figures differ:\n" + string.Join("\n", failed.Take(40)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Path.GetFileName(file)}: {figures.Count} figures, largest share of a limit used {figures.Max(c => c.Limit > 0 ? c.Error / c.Limit : 0):G3}");
    }
}
