using System.Text.Json;
using Behavior.Imaging.Corruptions;

namespace Behavior.Imaging.Tests.Corruptions;

/// <summary>With this project's own random numbers: averages over draws match the published functions' within the kit's bound.</summary>
public sealed class CorruptionStatisticsTests
{
    [Theory, InlineData("own", 32, 60)]
    public void Averages_over_draws_match_the_reference(string source, int side, int draws)
    {
        var golden = Goldens.Json(source, "corruptions/statistics.json");
        var clean = Goldens.Picture(source, $"corruptions/images/field{side}.png");
        var published = golden.GetProperty("draws").GetInt32();
        // Frost pictures are not shipped: its rows are those of the stand-in.
        var rows = golden.GetProperty($"field{side}").EnumerateArray().Where(r => r.Text("corruption") != "frost").Concat(golden.GetProperty($"frost_standin_field{side}").EnumerateArray()).ToList();
        Assert.Equal(55, rows.Count);
        Assert.All(rows, row =>
        {
            var average = Draw(clean, row, draws);
            var bound = 5 * Math.Sqrt(1.0 / draws + 1.0 / published);
            for (var c = 0; c < 3; c++)
            {
                AssertNear(row, "mean", c, average.Mean[c], bound);
                AssertNear(row, "std", c, average.Std[c], bound);
                AssertNear(row, "mae", c, average.Mae[c], bound);
            }
            var (expected, allowed) = (row.GetProperty("psnr").GetDouble(), bound * row.GetProperty("psnr_sd").GetDouble() + 0.05);
            Assert.InRange(average.Psnr, expected - allowed, expected + allowed);
        });
    }

    [Theory, InlineData("own", 32), InlineData("kit", 64)]
    public void The_frost_stand_in_is_like_the_published_pictures(string source, int side)
    {
        var clean = Goldens.Picture(source, $"corruptions/images/field{side}.png");
        Assert.All(Goldens.Rows(source, "corruptions/statistics.json", $"field{side}").Where(r => r.Text("corruption") == "frost"), row =>
        {
            var average = Draw(clean, row, 200);
            for (var c = 0; c < 3; c++)
            {
                Assert.InRange(average.Mean[c] - row.GetProperty("mean")[c].GetDouble(), -15, 15);
                Assert.InRange(average.Std[c] - row.GetProperty("std")[c].GetDouble(), -15, 15);
                Assert.InRange(average.Mae[c] - row.GetProperty("mae")[c].GetDouble(), -15, 15);
            }
            Assert.InRange(average.Psnr - row.GetProperty("psnr").GetDouble(), -1.5, 1.5);
        });
    }

    static PictureStatistics Draw(RgbImage clean, JsonElement row, int draws)
    {
        var (corruption, severity, scratch) = (CorruptionCatalog.Get(row.Text("corruption")), row.Int("severity"), new CorruptionScratch());
        return PictureStatistics.Average([.. Enumerable.Range(0, draws).Select(i =>
            PictureStatistics.Of(clean, corruption.Apply(clean, severity, SeededRandom.For($"draw {i}", corruption.Name, severity), scratch)))]);
    }

    static void AssertNear(JsonElement row, string key, int c, double value, double bound)
    {
        var (expected, deviation) = (row.GetProperty(key)[c].GetDouble(), row.GetProperty(key + "_sd")[c].GetDouble());
        Assert.True(Math.Abs(value - expected) <= bound * deviation + 0.05, $"{row.Text("corruption")} {row.Int("severity")} {key}[{c}]: {value:0.###}, reference {expected} +- {deviation}");
    }
}
