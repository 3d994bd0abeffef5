using System.IO.Compression;
using Behavior.Diagnostics;
using Behavior.Published;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Published;

public sealed class PublishedStandardsTests : IDisposable
{
    readonly Given _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public void An_item_without_standards_has_none() => Assert.Null(PublishedStandards.Of(Given.Item("")));

    [Fact]
    public void Of_the_testbed_standard_are_those_of_type_STANDARD_but_for_its_controls()
    {
        var set = Given.Read(_given.Testbed().Folder, "val", "v2");

        Assert.Equal(["one", "two", "three", "four", "five", "chosen", "six"], set.Points.Select(p => p.Model));
        Assert.Equal(new("two", 0.555, 0.45), set.Points[1]);
        Assert.Equal(("standard models of imagenet-testbed", null), (set.Source, set.Bend));
    }

    [Fact]
    public void An_empty_cell_was_not_measured() => Assert.Equal(["one", "three", "five", "six"], Given.Read(_given.Testbed().Folder, "val", "half").Points.Select(p => p.Model));

    [Fact]
    public void The_one_model_that_is_never_right_bends_the_line_and_is_no_point_of_it()
    {
        var set = Given.Read(_given.Testbed().Folder, "val", "a");

        Assert.Equal(0.71, set.Bend);
        Assert.DoesNotContain("chosen", set.Points.Select(p => p.Model));
    }

    [Fact]
    public void Of_published_json_standard_are_tags_of_one_recipe_and_in1k_at_their_lowest_resolution()
    {
        var path = _given.Write("published.json", $$"""
            {"rows": [
              {{Row("timm/net.a_in1k", "val", 80, 288)}}, {{Row("timm/net.a_in1k", "v2", 70, 288)}},
              {{Row("timm/net.a_in1k", "val", 79, 224)}}, {{Row("timm/net.a_in1k", "v2", 68.5, 224)}},
              {{Row("timm/net.fb_in22k_ft_in1k", "val", 85, 224)}}, {{Row("timm/net.fb_in22k_ft_in1k", "v2", 77, 224)}},
              {{Row("timm/net.fb_dist_in1k", "val", 83, 224)}}, {{Row("timm/net.fb_dist_in1k", "v2", 73, 224)}},
              {{Row("open_clip/net/in1k", "val", 66, 224)}}, {{Row("open_clip/net/in1k", "v2", 58, 224)}},
              {{Row("timm/other.tv_in1k", "val", 70, 224)}}, {{Row("timm/other.tv_in1k", "v2", 58, 176)}}
            ]}
            """);

        var set = Given.Read(path, "val", "v2");

        Assert.Equal([new StandardPoint("timm/net.a_in1k", 0.79, 0.685)], set.Points);
        Assert.Equal("ImageNet-1K models of published.json", set.Source);
    }

    [Fact]
    public void A_CSV_of_ones_own_has_the_columns_clean_and_shifted_unless_others_are_named()
    {
        var path = _given.Write("mine.csv", "model,clean,shifted,other\r\na,80,70,60\r\n\r\nb,75.5,66,\r\n");

        Assert.Equal([new("a", 0.8, 0.7), new StandardPoint("b", 0.755, 0.66)], Given.Read(path).Points);
        Assert.Equal([new StandardPoint("a", 0.7, 0.6)], Given.Read(path, "shifted", "other").Points);
        Assert.Equal("models of mine.csv", Given.Read(path).Source);
    }

    [Fact]
    public void Packing_does_not_change_the_hash()
    {
        var plain = Given.Read(_given.Testbed().Folder, "val", "v2").Hash;
        File.Delete(Path.Combine(_given.Folder, "robustness_top1s.csv.gz"));
        _given.Write("robustness_top1s.csv", Given.Accuracies);

        Assert.Equal(plain, Given.Read(_given.Folder, "val", "v2").Hash);
        _given.Testbed(types: Given.Types.Replace("five,STANDARD", "five,MORE_DATA"));
        Assert.NotEqual(plain, Given.Read(_given.Folder, "val", "v2").Hash);
    }

    [Fact]
    public void Absent_standards_skip_with_what_gets_them()
    {
        var item = Given.Item(Path.Combine(_given.Folder, "nowhere.csv"));

        var error = Assert.Throws<AbsentException>(() => PublishedStandards.Of(item));
        Assert.StartsWith("BHV0301: The standards of 'shifted' are not here", error.Message);
        Assert.EndsWith("leave Standards out: the line then goes through the zoo's supervised models.", error.Message);
        Assert.EndsWith("To get them: ask", Assert.Throws<AbsentException>(() => PublishedStandards.Of(item with { Obtain = "ask" })).Message);
    }

    [Theory]
    [InlineData("model,clean,shifted\na,80\n", "mine.csv, line 2: 2 cells; the header has 3")]
    [InlineData("model,clean,shifted\n,80,70\n", "line 2: the model has no name")]
    [InlineData("model,clean,shifted\na,80,70\na,81,71\n", "line 3: 'a' stands on line 2 already")]
    [InlineData("model,clean,shifted\na,80,many\n", "line 2: 'many' is no accuracy of 'a'")]
    [InlineData("model,clean,shifted\na,NaN,70\n", "'NaN' is no accuracy of 'a'")]
    [InlineData("model,clean,shifted\na,80,-1\n", "'-1' is no accuracy of 'a'")]
    [InlineData("model,clean,shifted\na,100.5,70\n", "'100.5' is no accuracy of 'a'")]
    [InlineData("model,clean,shifted\na,0.8,0.7\nb,0.7,0.6\n", "these are fractions. Expected percent")]
    [InlineData("model,clean,shifted\na,100,70\n", "'a' is always or never right")]
    [InlineData("model,clean,shifted\na,80,0\nb,70,0\n", "2 models are never right under 'shifted' ('a', 'b')")]
    [InlineData("model,clean,shifted,clean\na,80,70,60\n", "the column 'clean' stands there twice")]
    [InlineData("model,clean,shiftet\na,80,70\n", "Unknown column 'shifted'. Did you mean 'shiftet'?")]
    [InlineData("name,clean,shifted\na,80,70\n", "Unknown column 'model'")]
    [InlineData("", "It holds nothing")]
    [InlineData("\n", "Unknown column 'model'")]
    public void What_is_wrong_with_a_table_is_said_with_its_line(string text, string expected) => AssertRefused(expected, () => Given.Read(_given.Write("mine.csv", text)));

    [Fact]
    public void All_problems_of_a_table_are_said_at_once_and_no_flood_of_them()
    {
        AssertRefused("2 problems", () => Given.Read(_given.Write("mine.csv", "model,clean,shifted\na,x,70\nb,80,70\nc,80,y\n")));
        AssertRefused("20 problems", () => Given.Read(_given.Write("mine.csv", "model,clean,shifted\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"m{i},x,y\n")))));
    }

    [Fact]
    public void A_testbed_that_is_none_or_of_two_versions_is_refused()
    {
        AssertRefused("holds no robustness_top1s.csv", () => Given.Read(_given.Folder, "val", "v2"));
        AssertRefused("says no type of 'six'", () => Given.Read(_given.Testbed(types: Given.Types.Replace("six,STANDARD\n", "")).Folder, "val", "v2"));
        AssertRefused("StandardsColumns=\"CLEAN;SHIFTED\"", () => Given.Read(_given.Testbed().Folder));
    }

    [Theory]
    [InlineData("[", "is not what was expected")]
    [InlineData("{}", "is not what was expected")]
    [InlineData("{\"rows\": [{\"checkpoint\": \"timm/a.b_in1k\", \"metric\": \"top-1\"}]}", "is not what was expected")]
    [InlineData("{\"rows\": []}", "Unknown column 'val'")]
    public void A_JSON_of_another_kind_is_refused(string text, string expected) => AssertRefused(expected, () => Given.Read(_given.Write("published.json", text), "val", "v2"));

    [Fact]
    public void JSON_rows_that_stand_twice_or_are_no_percentages_are_refused()
    {
        AssertRefused("stands there 2 times", () => Read(Row("timm/a.b_in1k", "v2", 1, 224), Row("timm/a.b_in1k", "v2", 2, 224)));
        AssertRefused("101 is no accuracy", () => Read(Row("timm/a.b_in1k", "v2", 101, 224)));

        void Read(params string[] rows) => Given.Read(_given.Write("published.json", $$"""{"rows": [{{string.Join(",", rows)}}]}"""), "v2", "v2");
    }

    [Fact]
    public void A_text_that_unpacks_beyond_the_limit_is_refused_and_so_is_one_that_is_not_packed()
    {
        var path = Path.Combine(_given.Folder, "large.csv.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest)) packed.Write(new byte[PublishedText.LargestText + 1]);

        AssertRefused("holds more than 4,194,304 bytes", () => Given.Read(path));
        AssertRefused("cannot be read as published accuracies", () => Given.Read(_given.Write("plain.csv.gz", Given.Accuracies)));
    }

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("loop"), InlineData("empty")]
    public async Task What_is_no_file_is_refused(string kind)
    {
        using var temp = new TempFolder();
        foreach (var name in new[] { "odd.csv", "odd.csv.gz", "odd.json" })
        {
            var path = OddPath.Make(temp, kind, name);
            Assert.Equal("BHV0431", (await OddPath.Refused<BehaviorException>(() => Given.Read(path, "v2", "v2"))).Code);
        }
        OddPath.Make(temp, kind, "robustness_top1s.csv");
        Assert.Contains("robustness_top1s.csv' cannot be read", (await OddPath.Refused<BehaviorException>(() => Given.Read(temp.Path, "v2", "v2"))).Message);
    }

    [Fact]
    public async Task A_link_to_nothing_is_absent()
    {
        using var temp = new TempFolder();

        await OddPath.Refused<AbsentException>(() => Given.Read(OddPath.Make(temp, "dangling")));
    }

    [Fact]
    public void A_table_beyond_all_that_was_published_is_refused()
    {
        AssertRefused("line 1: more than 2,000 columns", () => Given.Read(_given.Write("wide.csv", "model" + new string(',', 1_000_000))));
        AssertRefused("more than 20,000 models", () => Given.Read(_given.Write("long.csv", "model,clean,shifted\n" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"{i},50,40\n")))));
    }

    [Fact]
    public void JSON_with_a_doubled_key_is_refused() => AssertRefused("uplicate", () => Given.Read(_given.Write("twice.json", """{"rows": [], "rows": []}"""), "v2", "v2"));

    [Fact]
    public void A_text_that_is_not_UTF_8_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_given.Folder, "latin.csv"), [.. "model,clean,shifted\n"u8, 0xE9, .. ",1,2\n"u8]);

        AssertRefused("it is not UTF-8", () => Given.Read(Path.Combine(_given.Folder, "latin.csv")));
    }

    static string Row(string checkpoint, string benchmark, double value, int resolution) => FormattableString.Invariant(
        $$"""{"checkpoint": "{{checkpoint}}", "benchmark": "{{benchmark}}", "metric": "top-1", "value": {{value}}, "resolution": {{resolution}}, "crop_pct": 0.875}""");

    static void AssertRefused(string expected, Action read)
    {
        var error = Assert.Throws<BehaviorException>(read);
        Assert.Equal("BHV0431", error.Code);
        Assert.Contains(expected, error.Message);
    }
}
