using System.Text;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Evaluation;
using Behavior.Snapshots;

namespace Behavior.Engine.Tests.Snapshots;

/// <summary>Each kind of cause that a red row may have, as its message names it.</summary>
public class SnapshotInputsTests
{
    static readonly Provenance s_pinned = new("w1", "arch", "d1", "normalize(half)", "float32", "cpu") { Head = "h1" };

    [Fact]
    public void Nothing_changed_is_no_cause() => Assert.Empty(Changes(s_pinned));

    [Fact]
    public void Other_weights() => Assert.Equal(["other weights of vit"], Changes(s_pinned with { Weights = "w2" }));

    [Fact]
    public void Another_head() => Assert.Equal(["other head of vit on val"], Changes(s_pinned with { Head = "h2" }));

    [Fact]
    public void A_head_that_was_none() => Assert.Equal(["no head of vit on val any more"], Changes(s_pinned with { Head = "" }));

    [Fact]
    public void Other_data() => Assert.Equal(["other data of val"], Changes(s_pinned with { Data = "d2" }));

    [Fact]
    public void Another_transform() => Assert.Equal(["other transform"], Changes(s_pinned with { Transform = "normalize(imagenet)" }));

    [Fact]
    public void Another_precision_and_device() =>
        Assert.Equal(["other precision (float32 to bfloat16)", "other device (cpu to cuda)"], Changes(s_pinned with { Precision = "bfloat16", Device = "cuda" }));

    [Fact]
    public void A_new_member_and_one_that_left()
    {
        var now = SnapshotInputs.From(SnapshotInput.Behind("swin", "val", s_pinned with { Weights = "w3", Head = "" }));
        var then = SnapshotInputs.From(SnapshotInput.Behind("vit", "val", s_pinned with { Head = "" }));

        Assert.Equal(["new member: swin", "member gone: vit"], now.ChangesSince(then));
    }

    [Fact]
    public void Another_version_of_a_metric() =>
        Assert.Equal(["other metric (top-1/1 to top-1/2)"], new Snapshot("top-1/2").Inputs.ChangesSince(new Snapshot("top-1/1").Inputs));

    [Fact]
    public void Another_engine() =>
        Assert.Equal(["other engine (2 to 3)"], SnapshotInputs.From([new(InputKind.Engine, "", "3")]).ChangesSince(SnapshotInputs.From([new(InputKind.Engine, "", "2")])));

    [Fact]
    public void What_one_member_no_longer_shares_is_named_by_it()
    {
        SnapshotInput[] Two(string second) => [.. SnapshotInput.Behind("a", "val", s_pinned), .. SnapshotInput.Behind("b", "val", s_pinned with { Transform = second })];

        Assert.Equal(["other transform of b"], SnapshotInputs.From(Two("resize(8x8,bilinear)")).ChangesSince(SnapshotInputs.From(Two("normalize(half)"))));
    }

    [Fact]
    public void Names_are_read_back_as_what_they_were()
    {
        foreach (var input in SnapshotInputs.From(SnapshotInput.Behind("of vit of mine", "val", s_pinned)).All)
            Assert.Equal(input, SnapshotInput.Parse(input.Name, input.Value));
        Assert.Null(SnapshotInput.Parse("colour of vit", "red"));
    }

    /// <summary>A checkpoint under several perturbations: one name, several values, no doubled key.</summary>
    [Fact]
    public void Several_values_of_one_name_are_a_list_and_each_one_counts()
    {
        SnapshotInput[] Under(params string[] transforms) => [.. transforms.SelectMany(t => SnapshotInput.Behind("vit", "val", s_pinned with { Transform = t }))];
        var snapshot = new Snapshot().Count("n", 1).With(Under("crop-scale(2,supervised,64)", "normalize(half)"));

        using var json = StrictJson.Parse(Encoding.UTF8.GetBytes(snapshot.ToJson()));

        var read = SnapshotInputs.Read(json.RootElement.GetProperty("inputs"));
        Assert.Equal(snapshot.Inputs.All, read.All);
        Assert.Equal(["other transform of vit"], SnapshotInputs.From(Under("crop-scale(2,supervised,64)", "normalize(imagenet)")).ChangesSince(read));
        Assert.Empty(SnapshotInputs.From(Under("normalize(half)", "crop-scale(2,supervised,64)")).ChangesSince(read));
    }

    [Fact]
    public void Two_figures_of_one_name_are_refused() =>
        Assert.Equal("BHV0619", Assert.Throws<BehaviorException>(() => new Snapshot().Count("n", 1).Count("n", 2)).Code);

    static IReadOnlyList<string> Changes(Provenance now) =>
        SnapshotInputs.From(SnapshotInput.Behind("vit", "val", now)).ChangesSince(SnapshotInputs.From(SnapshotInput.Behind("vit", "val", s_pinned)));
}
