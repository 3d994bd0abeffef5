using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Manifests.Items;
using Behavior.Tests.Common;

namespace Behavior.Manifests.Tests;

public class ManifestReaderTests
{
    [Fact]
    public void Items_are_read_with_their_metadata()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["m.json"], """
            { "zoo": "toy", "snapshots": "/s", "artifacts": "/a",
              "checkpoints": [ { "Name": "c", "DefinedIn": "Zoo.props", "Zoo": "toy", "Architecture": "convnext_toy", "Sha256": "AB", "Family": "convnext" } ],
              "benchmarks": [ { "Name": "b", "Kind": "toy", "Measures": "accuracy; calibration", "Zoo": "toy" } ] }
            """);

        var manifest = ManifestReader.Read(temp["m.json"]);

        Assert.Equal(("c", "convnext_toy", "ab", "convnext"), (manifest.Checkpoints[0].Name, manifest.Checkpoints[0].Architecture, manifest.Checkpoints[0].Sha256, manifest.Checkpoints[0].Family));
        Assert.Equal(["accuracy", "calibration"], manifest.Benchmarks[0].Measures);
        Assert.Equal([("c", "b")], manifest.Pairs("toy", "accuracy").Select(p => (p.Checkpoint.Name, p.Benchmark.Name)));
    }

    [Fact]
    public void Numbers_names_and_the_size_of_the_store_are_read()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["m.json"], """
            { "zoo": "toy", "snapshots": "/s", "artifacts": "/a", "storeLimit": "512", "startedIn": "/home", "precision": "bfloat16",
              "checkpoints": [ { "Name": "c", "Weights": "w.pth", "Vocabulary": "v.txt", "Paradigm": "clip", "Samples": "32768", "Control": "samples" } ],
              "benchmarks": [ { "Name": "b", "Base": "val", "Reference": "ref", "Group": "natural", "Take": "500", "PerCell": "60", "Role": "c" } ],
              "extensions": [ { "Name": "My.Readers" } ] }
            """);

        var manifest = ManifestReader.Read(temp["m.json"]);

        Assert.Equal(512L << 20, manifest.StoreLimit);
        var (c, b) = (manifest.Checkpoints[0], manifest.Benchmarks[0]);
        Assert.Equal((Path.GetFullPath("/home/w.pth"), Paradigm.Clip, 32768L, "samples"), (c.Weights, c.Paradigm, c.Samples, c.Control));
        Assert.Equal(Path.GetFullPath("/home/v.txt"), c.OptionsFor([new("Vocabulary", ItemKeyType.Path, "")])["Vocabulary"]);
        Assert.Equal(("val", "ref", "natural", "c", 500, "60"), (b.Base, b.Reference, b.Group, b.Role, b.Take, b.Options["PerCell"]));
        Assert.Equal(("My.Readers", "bfloat16"), (Assert.Single(manifest.Extensions).Name, manifest.Precision));
    }

    [Fact]
    public void Rules_of_the_gate_are_read_in_their_order_and_so_is_what_they_are_held_against()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["m.json"], """
            { "zoo": "toy", "snapshots": "/s", "artifacts": "/a", "startedIn": "/home", "gate": "significant", "baseline": "../accepted", "assembly": "Suite.dll", "checkpoints": [],
              "benchmarks": [ { "Name": "b", "Sentinels": "never.txt" } ],
              "gateRules": [ { "Name": "top-1 accuracy", "DefinedIn": "Gate.props", "Theory": "R.*", "Tier": "critical", "Margin": "0.01", "SliceMargin": "5e-2", "Reason": "why" },
                             { "Name": "all", "Checkpoint": "c", "Alpha": "0.05", "Anchor": "v1.0", "Tier": "crit", "Margin": "-1" } ] }
            """);

        var manifest = ManifestReader.Read(temp["m.json"]);

        Assert.Equal((GateModes.Significant, Path.GetFullPath("/accepted"), temp["Suite.dll"]), (manifest.Gate, manifest.Baseline, manifest.Assembly));
        Assert.Equal(Path.GetFullPath("/home/never.txt"), manifest.Benchmarks[0].Sentinels);
        var (first, second) = (manifest.GateRules[0], manifest.GateRules[1]);
        Assert.Equal(("top-1 accuracy", "Gate.props", "R.*", "why"), (first.Name, first.DefinedIn, first.Theory, first.Reason));
        Assert.Equal((GateTier.Critical, 0.01, 0.05, null), (first.Tier, first.Margin, first.SliceMargin, first.Alpha));
        Assert.Equal(("c", 0.05, "v1.0", null, null), (second.Checkpoint, second.Alpha, second.Anchor, second.Tier, second.Margin));
    }

    [Fact]
    public void A_manifest_that_says_nothing_of_the_gate_has_the_defaults()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["m.json"], """{ "zoo": "toy", "snapshots": "/s", "artifacts": "/a" }""");

        var manifest = ManifestReader.Read(temp["m.json"]);

        Assert.Empty(manifest.GateRules);
        Assert.Equal((GateModes.Snapshot, Path.Combine("/s", "baseline"), ""), (manifest.Gate, manifest.Baseline, manifest.Assembly));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{ \"zoo\": 3 }")]
    public void A_broken_manifest_says_how_to_make_it_anew(string content)
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["m.json"], content);

        var error = Assert.Throws<BehaviorException>(() => ManifestReader.Read(temp["m.json"]));

        Assert.Equal("BHV0010", error.Code);
        Assert.Contains("dotnet build", error.Message);
    }

    [Theory]
    [InlineData("1", "item 2 of 'benchmarks', 'toy-similarity': 'Base' stands twice")]
    [InlineData("2", "item 2 of 'checkpoints', 'toy-vit-sup': 'Sha256' is null. Expected a text")]
    [InlineData("3", "item 1 of 'benchmarks', 'toy-val': 'Measures' is null")]
    [InlineData("4", "item 5 of 'benchmarks', 'toy-v2': 'Reference' is null")]
    [InlineData("5", "item 5 of 'benchmarks': 'Name' is null")]
    [InlineData("6", "item 5 of 'benchmarks', 'toy': 'Kind' is null")]
    public void A_doubled_key_or_a_null_names_the_item_and_the_key(string file, string said) =>
        Assert.Contains(said, Refused(Path.Combine(SharedFolder.RepositoryRoot, "tests", "Manifests.Tests", "Faults", file + ".json")));

    [Theory]
    [InlineData("null", "The file holds null")]
    [InlineData("{ \"zoo\": \"a\", \"snapshots\": \"\", \"artifacts\": \"\", \"checkpoints\": {} }", "'checkpoints' is an object. Expected a list")]
    [InlineData("{ \"zoo\": \"a\", \"snapshots\": \"\", \"artifacts\": \"\", \"checkpoints\": [3] }", "item 1 of 'checkpoints' is 3")]
    [InlineData("{ \"zoo\": \"a\", \"snapshots\": \"\", \"artifacts\": \"\", \"checkpoints\": [{}] }", "item 1 of 'checkpoints' has no 'Name'")]
    [InlineData("{ \"zoo\": \"a\", \"snapshots\": \"\", \"artifacts\": \"\", \"checkpoints\": [{ \"Name\": \"c\", \"Take\": 16 }] }", "item 1 of 'checkpoints', 'c': 'Take' is 16")]
    [InlineData("{ \"zoo\": \"a\", \"snapshots\": \"\", \"artifacts\": \"\", \"precision\": [] }", "'precision' is a list")]
    [InlineData("{ \"zoo\": \"a\", \"zoo\": \"b\" }", "'zoo' stands twice")]
    [InlineData("{ \"zoo\": \"\\ud800\" }", "surrogate")]
    public void A_value_of_another_type_is_named(string content, string said)
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["m.json"], content);

        Assert.Contains(said, Refused(temp["m.json"]));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData(" 5")]
    [InlineData("8796093022208")] // a megabyte more than fits
    [InlineData("99999999999999999999")]
    public void A_size_of_the_store_that_is_none_is_refused_and_not_another_size(string megabytes)
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["m.json"], $$"""{ "zoo": "a", "snapshots": "", "artifacts": "", "storeLimit": "{{megabytes}}" }""");

        var error = Assert.Throws<BehaviorException>(() => ManifestReader.Read(temp["m.json"]));

        Assert.Equal("BHV0024", error.Code);
        Assert.Contains($"'{megabytes}'", error.Text);
    }

    [Fact]
    public void A_folder_in_the_manifests_place_is_refused()
    {
        using var temp = new TempFolder();

        Assert.Contains("folder", Refused(temp.Path));
    }

    static string Refused(string path)
    {
        var error = Assert.Throws<BehaviorException>(() => ManifestReader.Read(path));
        Assert.Equal("BHV0010", error.Code);
        return error.Message;
    }

    [Fact]
    public void An_absent_manifest_says_how_to_make_it()
    {
        using var temp = new TempFolder();

        Assert.Contains("dotnet build", Assert.Throws<BehaviorException>(() => ManifestReader.Read(temp["none.json"])).Message);
    }
}
