using Behavior.Report.Results;
using Behavior.Tests.Common;

namespace Behavior.Report.Tests.Results;

public class ResultRowTests
{
    [Fact]
    public void A_row_knows_its_parameters_and_its_estimate()
    {
        var row = Read("Calibration.Ece_model=toy-vit-sup_dataset=toy-val.json", """{"metric": "expected calibration error, 15 bins/1", "value": 0.04, "low": 0.03, "high": 0.05, "n": 2000}""")!;

        Assert.Equal(("toy-vit-sup", "toy-val"), (row.Model, row.Dataset));
        Assert.Equal((0.04, 2000, 0.03, 0.05), (row.Value.Value, row.Value.N, row.Value.Low, row.Value.High));
    }

    [Fact]
    public void Underscores_of_a_claims_name_are_no_parameters()
    {
        var row = Read("ShapeBias.S1_ViT_has_a_higher_shape_bias_than_ConvNeXt_zoo=toy_dataset=toy-cue-conflict.json", """{"finding": "S1"}""")!;

        Assert.Equal(("toy", "toy-cue-conflict", ""), (row.Parameter("zoo"), row.Dataset, row.Model));
    }

    [Fact]
    public void Names_may_have_underscores()
    {
        var row = Read("Robustness.Top1_model=my_own_model_dataset=my_set.json", """{"value": 1}""")!;

        Assert.Equal(("my_own_model", "my_set"), (row.Model, row.Dataset));
    }

    [Fact]
    public void An_undefined_figure_keeps_its_reason()
    {
        var row = Read("A.B_model=m.json", """{"value": "undefined: no sample is right", "n": 3}""")!;

        Assert.Equal("no sample is right", row.Value.WhyUndefined);
    }

    [Fact]
    public void A_file_cut_in_half_is_no_row() => Assert.Null(Read("A.B_model=m.json", """{"value": 0."""));

    static ResultRow? Read(string name, string json)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder[name], json);
        return ResultRow.Read(folder[name]);
    }
}
