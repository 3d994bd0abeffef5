using Behavior.Measures;
using Behavior.Measures.Selection;
using Behavior.Metrics;
using Behavior.Report.Tests.Worlds;
using Behavior.Snapshots;

namespace Behavior.Report.Tests.Sections;

public sealed class SelectionBuilderTests : IDisposable
{
    const string Clean = "accuracy in distribution", Shifted = "accuracy under shift", Error = "expected calibration error", Transfer = "transfer by linear probe";

    readonly ReportWorld _world = new();

    public SelectionBuilderTests()
    {
        _world.Model("one");
        _world.Model("two", "vit");
        _world.Model("unmeasured", "resnet");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Without_results_there_is_nothing_to_choose_by() => Assert.Null(_world.Build().Selection);

    [Fact]
    public void Properties_are_those_that_a_model_was_measured_by_in_the_tables_order()
    {
        Properties("one", (Transfer, 0.5), (Clean, 0.9));
        Properties("two", (Shifted, 0.6));

        var selection = _world.Build().Selection!;

        Assert.Equal([Clean, Shifted, Transfer], selection.Properties.Select(p => p.Name));
        Assert.Equal([0.5, 0.25, 0.25], selection.Properties.Select(p => p.Scale.Worst));
        Assert.Equal(["one", "two"], selection.Rows.Select(r => r.Model.Name));
        Assert.Equal(new Estimate(0.9, 100, 0.8, 1), selection.Rows[0].Values[0]);
        Assert.Equal("not measured", selection.Rows[1].Values[0].WhyUndefined);
    }

    [Fact]
    public void A_preset_puts_half_of_the_weight_on_what_its_use_is_about()
    {
        Properties("one", (Clean, 0.9), (Shifted, 0.6), (Transfer, 0.5));

        var presets = _world.Build().Selection!.Presets;

        Assert.Equal(["all alike: 50 50 50", "in distribution: 100 50 50", "shifted: 50 100 50", "transfer: 50 50 100"], presets.Select(p => $"{p.Name}: {string.Join(' ', p.Weights)}"));
    }

    [Fact]
    public void A_preset_keeps_its_proportions_to_the_digit()
    {
        Properties("one", (Clean, 0.9), (Shifted, 0.6), (Error, 0.04), (Transfer, 0.5));

        Assert.Equal("33 33 99 33", string.Join(' ', _world.Build().Selection!.Presets.Single(p => p.Name == "calibrated decisions").Weights));
    }

    [Fact]
    public void Ranks_and_spread_come_from_the_ranking_of_a_use()
    {
        Properties("one", (Clean, 0.9));
        Properties("two", (Clean, 0.8));
        Ranking("one", "two");

        var selection = _world.Build().Selection!;

        Assert.Equal([[0.75, 0.25], [0.25, 0.75]], selection.Presets.Single(p => p.Name == "in distribution").Ranks);
        Assert.Empty(selection.Presets[0].Ranks);
        Assert.Equal([[[0.01]], [[0.004, 0.009]]], selection.Rows.Select(r => r.Spread));
    }

    [Fact]
    public void A_ranking_that_lacks_a_model_is_not_used()
    {
        Properties("one", (Clean, 0.9));
        Properties("two", (Clean, 0.8));
        Ranking("one");

        var selection = _world.Build().Selection!;

        Assert.All(selection.Presets, p => Assert.Empty(p.Ranks));
        Assert.All(selection.Rows, r => Assert.Empty(r.Spread));
    }

    [Fact]
    public void Costs_stand_beside_the_properties_and_a_lacking_one_is_a_dash()
    {
        _world.Measured("Properties", Of((Clean, 0.9)).Number(CostNames.Parameters, 1.305, 3, 0).Number(CostNames.Memory, 5.22, 2, 0).Unpinned(CostNames.Time, 1.5, 2), ("model", "one"));

        Assert.Equal(["1.30", "–", "5.22", "1.50"], _world.Build().Selection!.Rows[0].Costs.Select(c => c.Text));
    }

    [Fact]
    public void An_undefined_property_keeps_its_reason()
    {
        _world.Measured("Properties", new Snapshot(MetricIds.Selection).Text(Clean, "undefined: no sample is right"), ("model", "one"));

        Assert.Equal("no sample is right", _world.Build().Selection!.Rows[0].Values[0].WhyUndefined);
    }

    [Fact]
    public void A_result_that_a_renamed_theory_left_does_no_harm()
    {
        Properties("one", (Clean, 0.9));
        _world.Measured("RenamedProperties", Of((Clean, 0.9)), ("model", "one"));

        Assert.Single(_world.Build().Selection!.Rows);
    }

    void Ranking(params string[] models)
    {
        string[] ranks = ["0.75 0.25", "0.25 0.75"], spread = ["0.01", "0.004 0.009"];
        var snapshot = new Snapshot(MetricIds.Ranking);
        foreach (var (i, model) in models.Index()) snapshot.Unpinned(SelectionFields.Ranks(model), ranks[i]).Unpinned(SelectionFields.Spread(model, Clean), spread[i]);
        _world.Measured("Ranking", snapshot, ("zoo", ReportWorld.Zoo), ("use", "in-distribution"));
    }

    void Properties(string model, params (string Name, double Value)[] properties) => _world.Measured("Properties", Of(properties), ("model", model));

    static Snapshot Of(params (string Name, double Value)[] properties)
    {
        var snapshot = new Snapshot(MetricIds.Selection);
        foreach (var (name, value) in properties)
            snapshot.Estimate(name, new(value, 100, Math.Round(value - 0.1, 4), Math.Round(value + 0.1, 4)), 4, 0, name + ": ").Number(name + ": n", 100, 0, 0);
        return snapshot;
    }
}
