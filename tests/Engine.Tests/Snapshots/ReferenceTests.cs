using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Snapshots;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Snapshots;

/// <summary>Only float32 on a CPU pins; other number formats and devices are compared with it.</summary>
public sealed class ReferenceTests : IDisposable
{
    readonly TempFolder _temp = new();
    readonly SnapshotFolder _folder;

    public ReferenceTests() => _folder = new(_temp.Path) { ShowDiff = (_, _) => { } };

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("bfloat16", "cpu")]
    [InlineData("float32", "cuda")]
    public void What_is_not_pinned_is_skipped_and_not_pinned_by_another_format(string precision, string device)
    {
        var absent = Assert.Throws<AbsentException>(() => _folder.Verify("Row", Accuracy(0.5, precision, device)));

        Assert.Equal("BHV0606", absent.Code);
        Assert.Empty(_folder.Waiting());
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.505, true)]  // within what bfloat16 may tip
    [InlineData(0.6, false)]
    public void Figures_may_lie_as_far_from_the_pinned_ones_as_the_format_is_allowed(double received, bool agrees)
    {
        File.WriteAllText(_temp["Row.verified.json"], Accuracy(0.5, "float32", "cpu").ToJson());

        var failure = Record.Exception(() => _folder.Verify("Row", Accuracy(received, "bfloat16", "cpu")));

        Assert.Equal(agrees, failure is null);
        Assert.Empty(_folder.Waiting()); // nothing that could be accepted
        if (!agrees) Assert.Contains("bfloat16 differs from the pinned figures", failure!.Message);
    }

    [Theory]
    [InlineData(0.56, true)] // another penalty may have won the cross-validation
    [InlineData(0.7, false)]
    public void A_fit_may_tip_as_a_whole(double received, bool agrees)
    {
        Snapshot Probe(double value, string precision) => new Snapshot("probe/1").Number("value", value, Jitter.Digits(200), Jitter.Rate(200), FigureKind.Fit)
            .With(SnapshotInput.Behind("m", "b", new Provenance("w", "a", "d", "t", precision, "cpu")));
        File.WriteAllText(_temp["Row.verified.json"], Probe(0.5, "float32").ToJson());

        Assert.Equal(agrees, Record.Exception(() => _folder.Verify("Row", Probe(received, "bfloat16"))) is null);
        Assert.NotNull(Record.Exception(() => _folder.Verify("Row", Probe(0.56, "float32"))));
    }

    [Fact]
    public void Exact_figures_stay_exact()
    {
        Snapshot Counted(int n, string precision) => Accuracy(0.5, precision, "cpu").Count("parameters", n);
        File.WriteAllText(_temp["Row.verified.json"], Counted(7, "float32").ToJson());

        Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Counted(8, "bfloat16")));
    }

    static Snapshot Accuracy(double value, string precision, string device) =>
        new Snapshot("top-1/1").Number("value", value, Jitter.Digits(1000), Jitter.Rate(1000)).Count("n", 1000)
            .With(SnapshotInput.Behind("m", "b", new Provenance("w", "a", "d", "t", precision, device)));
}
