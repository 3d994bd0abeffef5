using Behavior.Baselines;
using Behavior.Diagnostics;
using Behavior.Gate;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;

namespace Behavior.Engine.Tests.Gate;

/// <summary>The gate on scripted models, whose every answer is known: each verdict, what blocks, and what is said.</summary>
public sealed class CheckpointGateTests
{
    [Fact]
    public void The_accepted_weights_are_no_update()
    {
        using var world = new GateWorld();
        world.Pin([1, 2, 3]);

        var update = world.Judge();

        Assert.True(update.IsSame);
        Assert.Equal(UpdateVerdict.Merge, update.Verdict);
        Assert.Contains("the very same answers", UpdateMessage.Of(update));
    }

    [Fact]
    public void What_answers_as_it_was_accepted_is_told_without_comparing()
    {
        using var world = new GateWorld();
        world.Pin(Enumerable.Range(0, 40));
        Assert.Equal(2, Accepted());

        world.Sentinels = world.Folder["sentinels.txt"];
        File.WriteAllText(world.Sentinels, "s0050\n");
        Assert.Null(Accepted()); // the list is looked at
        world.Sentinels = "";

        var weights = File.ReadAllText(world.Folder["net.script"]);
        world.Train(Enumerable.Range(0, 41));
        Assert.Null(Accepted());

        File.WriteAllText(world.Folder["net.script"], weights);
        Assert.Equal(2, Accepted());
        File.Delete(world.Folder["val.txt"]);
        Assert.Null(Accepted()); // and what is not here is not the same

        int? Accepted()
        {
            using var evaluations = world.Evaluations();
            return new CheckpointGate(evaluations).AcceptedRows(GateWorld.Model);
        }
    }

    [Fact]
    public void Other_weights_with_the_same_answers_are_unchanged()
    {
        using var world = new GateWorld(classes: 2);
        world.Pin([1, 2, 3]);
        File.AppendAllText(world.Folder["net.script"], "unknown right 0.9\n"); // another hash

        var update = world.Judge();

        Assert.NotEqual(update.Weights.Before, update.Weights.After);
        Assert.All(update.Rows, r => Assert.Equal(RowVerdict.Unchanged, r.Verdict));
    }

    [Fact]
    public void A_loss_above_the_margin_blocks_and_its_numbers_are_McNemars_and_Tangos()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Pin(Enumerable.Range(0, 40));
        world.Train(Enumerable.Range(30, 80)); // 70 lost, 30 won

        var row = world.Judge("Robustness.Top1");

        var expected = PairedDifference.Tango(new(2_000 - 110, 70, 30, 10));
        Assert.Equal((RowVerdict.Regressed, 70, 30, 2_000), (row.Verdict, row.Change.Regressed, row.Change.Fixed, row.Change.Difference!.N));
        Assert.Equal(expected.Value, row.Change.Difference.Value, 1e-12);
        Assert.Equal(expected.Low!.Value, row.Change.Difference.Low!.Value, 1e-12);
        Assert.Equal(McNemar.Exact(70, 30).P, row.Change.P!.Value, 1e-12);
        Assert.True(row.Change.IsExact);
    }

    [Fact]
    public void The_message_names_the_row_the_numbers_and_the_report()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Pin(Enumerable.Range(0, 40));
        world.Train(Enumerable.Range(30, 80));

        var message = UpdateMessage.Of(world.Judge(), "page.html");

        Assert.StartsWith("net: DO NOT MERGE. ", message);
        Assert.Contains("val top-1 0.980 -> 0.960 (-2.0 points, 95 % ", message);
        Assert.Contains("70 lost, 30 won", message);
        Assert.EndsWith("Report: page.html#val", message);
    }

    [Fact]
    public void A_gain_is_improved_and_merges()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Pin(Enumerable.Range(0, 100), confidence: 0.95); // as sure as it is right, before and after
        world.Train(Enumerable.Range(0, 30), confidence: 0.985);

        var update = world.Judge();

        Assert.Equal(RowVerdict.Improved, update.Rows.Single(r => r.Change.Theory == "Robustness.Top1").Verdict);
        Assert.Equal(UpdateVerdict.Merge, update.Verdict);
    }

    [Fact]
    public void A_significant_loss_within_the_margin_is_slightly_worse_and_merges()
    {
        using var world = new GateWorld(samples: 4_000, classes: 40);
        world.Pin([]);
        world.Train(Enumerable.Range(0, 4_000).Where(i => i % 250 == 7)); // 16 lost of 4,000: 0.4 points

        var row = world.Judge("Robustness.Top1");

        Assert.Equal(RowVerdict.SlightlyWorse, row.Verdict);
        Assert.False(row.Blocks);
    }

    [Fact]
    public void Too_few_samples_cannot_tell_and_say_how_many_would()
    {
        using var world = new GateWorld(samples: 200);
        world.Rules.Add(new() { Name = "r", Theory = "Robustness.Top1", Tier = GateTier.Critical, Reason = "r" });
        world.Pin(Enumerable.Range(0, 10));
        world.Train(Enumerable.Range(5, 11)); // 6 lost, 5 won

        var update = world.Judge();
        var row = update.Rows.Single(r => r.Change.Theory == "Robustness.Top1");

        Assert.Equal((RowVerdict.CannotTell, UpdateVerdict.Undecided), (row.Verdict, update.Verdict));
        // 2 rows are tested, so each at half of alpha; discordance as it was seen, one more for none
        Assert.True(PairedPower.Exact(row.Needed!.Value, 12 / 200.0, 0.01, 0.025) >= 0.8);
        Assert.True(PairedPower.Exact(row.Needed.Value - 1, 12 / 200.0, 0.01, 0.025) < 0.8);
        Assert.Contains($"{row.Needed:N0} samples would settle it", UpdateMessage.Of(update));
    }

    [Fact]
    public void A_class_that_is_forgotten_blocks_although_the_whole_gains()
    {
        using var world = new GateWorld(samples: 2_000, classes: 20);
        world.Pin(Enumerable.Range(0, 2_000).Where(i => i % 20 != 3 && i % 13 == 0));
        world.Train(Enumerable.Range(0, 2_000).Where(i => i % 20 == 3 && i % 3 != 0)); // most of one class lost, all else right

        var update = world.Judge();
        var row = update.Rows.Single(r => r.Change.Theory == "Robustness.Top1");

        Assert.True(row.Change.Difference!.Value > 0);
        Assert.Equal(RowVerdict.Regressed, row.Verdict);
        Assert.Equal("class c3", Assert.Single(row.LostSlices).Slice.Name);
        Assert.Contains("lost in class c3", UpdateMessage.Of(update));
        Assert.Equal(UpdateVerdict.DoNotMerge, update.Verdict);
    }

    [Fact]
    public void A_factor_within_a_row_is_a_slice_too()
    {
        using var world = new GateWorld(samples: 2_000, classes: 20, annotations: i => $"factors={(i % 25 == 0 ? "fog;night" : "day")}");
        world.Pin(Enumerable.Range(0, 2_000).Where(i => i % 25 != 0 && i % 17 == 0));
        world.Train(Enumerable.Range(0, 2_000).Where(i => i % 25 == 0 && i % 2 == 0));

        var lost = world.Judge("Robustness.Top1").LostSlices.Select(s => s.Slice.Name);

        Assert.Contains("factor fog", lost);
        Assert.Contains("factor night", lost);
        Assert.DoesNotContain("factor day", lost);
    }

    [Fact]
    public void Calibration_alone_blocks_an_update_whose_accuracy_is_the_same()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Pin(Enumerable.Range(0, 200));
        world.Train(Enumerable.Range(0, 200), confidence: 0.99);

        var update = world.Judge();

        Assert.Equal(0, update.Rows.Single(r => r.Change.Theory == "Robustness.Top1").Change.Difference!.Value);
        var ece = update.Rows.Single(r => r.Change.Theory == "Calibration.Ece");
        Assert.Equal(RowVerdict.Regressed, ece.Verdict);
        Assert.Equal(-0.09, ece.Change.Difference!.Value, 1e-3); // oriented: a larger error is a loss
    }

    [Fact]
    public void An_advisory_row_blocks_nothing()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Rules.Add(new() { Name = "r", Tier = GateTier.Advisory, Reason = "r" });
        world.Pin([]);
        world.Train(Enumerable.Range(0, 500));

        var update = world.Judge();

        Assert.Contains(update.Rows, r => r.Verdict == RowVerdict.Regressed);
        Assert.Equal(UpdateVerdict.Merge, update.Verdict);
    }

    [Fact]
    public void A_lost_sentinel_blocks_whatever_the_statistics_say()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Sentinels = world.Folder["sentinels.txt"];
        File.WriteAllLines(world.Sentinels, ["# must never be lost again", "s0007", "s0100"]);
        world.Pin(Enumerable.Range(100, 40)); // s0100 is wrong in the baseline too: not lost
        world.Train(Enumerable.Range(100, 40).Append(7));

        var update = world.Judge();

        Assert.Equal("s0007", Assert.Single(update.Sentinels).Sample);
        Assert.Equal(UpdateVerdict.DoNotMerge, update.Verdict);
        Assert.Contains("Sentinel lost: val/s0007", UpdateMessage.Of(update));
    }

    [Fact]
    public void A_sentinel_that_the_benchmark_does_not_have_is_an_error()
    {
        using var world = new GateWorld();
        world.Pin([]);
        world.Sentinels = world.Folder["sentinels.txt"];
        File.WriteAllLines(world.Sentinels, ["s9999"]);
        world.Train([1]);

        Assert.Contains("s9999", Code("BHV0445", () => world.Judge()));
    }

    [Fact]
    public void Ten_updates_that_each_lose_half_a_margin_are_stopped_by_the_anchor()
    {
        using var world = new GateWorld(samples: 4_000, classes: 40);
        world.Pin([]);
        world.Rules.Add(new() { Name = "anchor", Anchor = world.Folder["release"], Reason = "r" });
        CopyBaseline(world, "release");
        var stopped = 0;
        for (var step = 1; step <= 10 && stopped == 0; step++)
        {
            world.Train(Lost(20 * step)); // half of a point each
            var update = world.Judge();
            Assert.DoesNotContain(update.Rows, r => r.Blocks); // the last baseline alone would let it pass
            if (update.Verdict == UpdateVerdict.DoNotMerge) stopped = step;
            else
            {
                world.Run();
                world.Accept("half a margin");
            }
        }

        Assert.InRange(stopped, 2, 10);
        Assert.Contains("Since ", UpdateMessage.Of(world.Judge()));
        Assert.Contains("release", world.Judge().Anchor);

        static IEnumerable<int> Lost(int count) => Enumerable.Range(0, count).Select(i => i * 37 % 4_000); // spread over classes
    }

    [Fact]
    public void Snapshots_that_were_changed_without_their_baseline_are_noticed()
    {
        using var world = new GateWorld();
        world.Pin([1, 2, 3]);
        var file = world.Folder["snapshots/Robustness.Top1_model=net_dataset=val.verified.json"];
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"value\": 0.9925", "\"value\": 0.9825"));

        Assert.Contains("pins other figures", Code("BHV0441", () => world.Judge()));
    }

    [Fact]
    public void A_baseline_that_was_replaced_without_its_snapshots_is_noticed()
    {
        using var world = new GateWorld();
        world.Pin([1, 2, 3]);
        CopyBaseline(world, "old");
        world.Pin([1, 2, 3, 4, 5, 6, 7], "worse, and wanted");
        File.Copy(world.Folder["old/net.baseline.parquet"], world.Folder["snapshots/baseline/net.baseline.parquet"], overwrite: true);

        Code("BHV0441", () => world.Judge());
    }

    [Fact]
    public void Without_a_baseline_the_row_is_skipped_with_the_command_that_makes_it()
    {
        using var world = new GateWorld();
        world.Pin([]);
        File.Delete(world.Folder["snapshots/baseline/net.baseline.parquet"]);

        var absent = Assert.Throws<AbsentException>(() => world.Judge());

        Assert.Equal("BHV0448", absent.Code);
        Assert.Contains("-t:MakeBaselines", absent.Text);
    }

    [Fact]
    public void A_deleted_baseline_is_made_again_of_what_is_pinned()
    {
        using var world = new GateWorld();
        world.Pin([1, 2, 3]);
        var before = world.Baseline;
        File.Delete(world.Folder["snapshots/baseline/net.baseline.parquet"]);

        using (var evaluations = world.Evaluations()) Assert.Equal(2, new Acceptor(evaluations, evaluations.Weights).MakeBaselines("").Count);

        Assert.Equal(before.Answers.Keys, world.Baseline.Answers.Keys);
        Assert.True(world.Judge().IsSame);
    }

    [Fact]
    public void A_baseline_of_other_answers_is_not_made()
    {
        using var world = new GateWorld();
        world.Pin([1, 2, 3]);
        File.Delete(world.Folder["snapshots/baseline/net.baseline.parquet"]);
        world.Train([1, 2, 3, 4]);

        using var evaluations = world.Evaluations();
        Code("BHV0441", () => new Acceptor(evaluations, evaluations.Weights).MakeBaselines(""));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("bit")]
    [InlineData("lfs")]
    public void A_damaged_baseline_is_named(string fault)
    {
        using var world = new GateWorld();
        world.Pin([1, 2, 3]);
        var file = world.Folder["snapshots/baseline/net.baseline.parquet"];
        var content = File.ReadAllBytes(file);
        if (fault == "bit") content[content.Length / 3] ^= 0x10;
        File.WriteAllBytes(file, fault switch
        {
            "cut" => content[..(content.Length / 2)],
            "empty" => [],
            "text" => "<html>not found</html>"u8.ToArray(),
            "lfs" => "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"u8.ToArray(),
            _ => content,
        });

        var message = Code("BHV0440", () => world.Judge());

        Assert.Contains("net.baseline.parquet", message);
        if (fault == "lfs") Assert.Contains("git lfs pull", message);
    }

    [Fact]
    public void Samples_of_another_version_are_joined_by_id_and_those_left_out_are_counted()
    {
        using var world = new GateWorld(samples: 1_000);
        world.Pin(Enumerable.Range(0, 20));
        world.WriteSamples(world.Samples.Skip(100).Reverse()); // fewer, and in another order
        world.Train(Enumerable.Range(100, 40));

        var change = world.Judge("Robustness.Top1").Change;

        Assert.Equal((900, 100, 40, 0), (change.Difference!.N, change.LeftOut, change.Regressed, change.Fixed));
    }

    [Fact]
    public void Fewer_than_half_of_the_samples_in_common_are_an_error()
    {
        using var world = new GateWorld(samples: 1_000);
        world.Pin([1]);
        world.WriteSamples(world.Samples.Take(400));
        world.Train([2]);

        Assert.Contains("400 of 1,000", Code("BHV0444", () => world.Judge()));
    }

    [Fact]
    public void Other_classes_are_an_error()
    {
        using var world = new GateWorld();
        world.Pin([1]);
        world.Classes += " c4";
        world.WriteSamples(world.Samples);
        world.Train([2]);

        Code("BHV0443", () => world.Judge());
    }

    [Fact]
    public void A_regressed_row_is_accepted_with_a_reason_alone_and_the_reason_is_kept()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Pin([]);
        world.Train(Enumerable.Range(0, 100));
        world.Run();

        Assert.Contains("say why", Code("BHV0442", () => world.Accept()));
        Assert.True(File.Exists(world.Folder["snapshots/Robustness.Top1_model=net_dataset=val.received.json"]));

        world.Accept("half the size, and fast enough for the phone");

        Assert.True(world.Judge().IsSame);
        Assert.Contains("half the size, and fast enough for the phone", File.ReadAllText(world.Folder["snapshots/ACCEPTED.md"]));
    }

    [Fact]
    public void An_update_that_loses_nothing_is_accepted_without_a_word_and_listed()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Pin(Enumerable.Range(0, 60), confidence: 0.97);
        world.Train([1], confidence: 0.9995);
        world.Run();

        Assert.Equal(2, world.Accept().Count);

        Assert.Contains("net ", File.ReadAllText(world.Folder["snapshots/ACCEPTED.md"]));
    }

    [Fact]
    public void Of_rows_that_are_accepted_one_by_one_each_keeps_its_own_answers()
    {
        using var world = new GateWorld(samples: 2_000);
        world.Pin([1, 2]);
        world.Train([1, 2, 3]);
        world.Run();
        world.Accept(filter: "Calibration"); // the accuracy row is within its jitter, and stays for the old answers

        Assert.All(BaselineDrift.Of(world.Baseline, new(world.Manifest.Snapshots)), Assert.Null);
    }

    static void CopyBaseline(GateWorld world, string folder)
    {
        Directory.CreateDirectory(world.Folder[folder]);
        File.Copy(world.Folder["snapshots/baseline/net.baseline.parquet"], Path.Combine(world.Folder[folder], "net" + BaselineFolder.Extension));
    }

    static string Code(string code, Action act)
    {
        var failure = Assert.Throws<BehaviorException>(act);
        Assert.Equal(code, failure.Code);
        return failure.Text;
    }
}
