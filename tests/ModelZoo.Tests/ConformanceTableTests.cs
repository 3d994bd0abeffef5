using Behavior.Conformance;
using Behavior.Conformance.Cases;

namespace Behavior.ModelZoo.Tests;

public class ConformanceTableTests
{
    static readonly ConformanceCase[] s_cases =
    [
        new("net/224/logits", 2e-6, 1e-5) { Golden = "models/net.json" },
        new("net/224-low/logits", 8e-6, 1e-5) { Golden = "models/net.json" },
        new("net/384/logits", 4e-3, 1e-5) { Golden = "models/net.json" },
        new("real/logits", 0, 0, "data are absent", Skipped: true) { Golden = "real/a.json" },
        new("real/count", 0, 0) { Golden = "real/a.json" },
        new("new/thing.json", double.NaN, 0, "the format 'thing/9' is not known") { Golden = "new/thing.json" },
    ];

    [Fact]
    public void Cases_that_pass_share_a_row_and_the_others_have_their_own()
    {
        var (lines, failed) = Print(verbose: false);

        Assert.Equal(2, failed);
        Assert.Equal(
        [
            "ok       figure      limit  case",
            "FAIL      0.004      1e-05  net/384/logits",
            "ok        8e-06      1e-05  models/net.json: 2 cases, nearest to its limit net/224-low/logits",
            "skip          0          0  real/logits: data are absent",
            "ok            0          0  real/a.json: real/count",
            "FAIL        NaN          0  new/thing.json: the format 'thing/9' is not known",
            "",
            "Failed:",
            "FAIL      0.004      1e-05  net/384/logits",
            "FAIL        NaN          0  new/thing.json: the format 'thing/9' is not known",
            "3 ok, 2 failed, 1 skipped, in 3 goldens.",
        ], lines);
    }

    [Fact]
    public void Every_case_has_a_row_when_asked_for() => Assert.Contains("ok        2e-06      1e-05  net/224/logits", Print(verbose: true).Lines);

    static (string[] Lines, int Failed) Print(bool verbose)
    {
        var text = new StringWriter { NewLine = "\n" };
        var table = new ConformanceTable(text, verbose);
        foreach (var result in s_cases) table.Add(result);
        table.Finish();
        return (text.ToString().TrimEnd('\n').Split('\n'), table.Failed);
    }
}
