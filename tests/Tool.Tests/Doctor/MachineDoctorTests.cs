using System.Security.Cryptography;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Machine;
using Behavior.ModelZoo.Checkpoints;
using Behavior.Tests.Common;
using Behavior.Tool.Doctor;

namespace Behavior.Tool.Tests.Doctor;

public sealed class MachineDoctorTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public void Dispose() => _suite.Dispose();

    [Fact]
    public void A_sound_suite_has_no_problem_in_its_items()
    {
        using var sound = SuiteFolder.Sound();
        sound.Extension("Behavior.Toybox");

        var checks = MachineDoctor.Look(() => sound.Manifest).ToList();

        Assert.DoesNotContain(checks, c => c.What == "manifest");
        Assert.Equal(CheckState.Ok, Assert.Single(checks, c => c.What == "checkpoint model").State);
    }

    [Fact]
    public void The_machine_is_looked_at_whatever_is_wrong_with_the_manifest()
    {
        var checks = MachineDoctor.Look(() => throw new BehaviorException("BHV0010", "There is none.")).Select(c => c.What).ToList();

        Assert.Equal([".NET SDK", "disk", "manifest"], checks.Where(c => c is ".NET SDK" or "disk" or "manifest"));
        Assert.Contains(checks, c => c.Contains("libtorch", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("GPU", checks);
    }

    [Fact]
    public void Of_libtorch_it_is_told_whose_it_is_and_where_it_was_loaded_from()
    {
        var check = Only("libtorch");

        Assert.Equal(CheckState.Ok, check.State);
        Assert.Matches(@"^2\.10\.0\S* \D+, of the build's packages, loaded from \S.*; computes on ", check.Found); // a link's target, where the outputs link
    }

    [Fact]
    public void Without_a_manifest_the_reason_is_what_was_found()
    {
        var check = Only("manifest", () => throw new BehaviorException("BHV0010", "There is none."));

        Assert.Equal(new("manifest", CheckState.Problem, "There is none.", ""), check);
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_is_a_problem() =>
        Assert.Equal((CheckState.Problem, "locked"), Only("manifest", () => throw new IOException("locked")) is var check ? (check.State, check.Found) : default);

    [Fact]
    public void An_unknown_extension_is_a_problem_and_items_are_not_judged_without_it()
    {
        _suite.Checkpoint("model");
        _suite.Extension("Nowhere");

        var checks = Look();

        var check = Assert.Single(checks, c => c.What == "manifest");
        Assert.Equal((CheckState.Problem, "Mend the Extension item."), (check.State, check.Mend));
        Assert.Contains("'Nowhere'", check.Found);
        Assert.DoesNotContain(checks, c => c.What.StartsWith("checkpoint", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_item_is_a_problem_of_the_file_that_defines_it()
    {
        _suite.Checkpoint("model", ("Architecture", "convnext_tay"));
        _suite.Benchmark("toy-val");
        _suite.Extension("Behavior.Toybox");

        var check = Assert.Single(Look(), c => c.What == "manifest");

        Assert.Equal((CheckState.Problem, "Mend the item in Zoo.props."), (check.State, check.Mend));
        Assert.StartsWith("BHV0101: Checkpoint 'model': ", check.Found);
    }

    [Fact]
    public void A_warning_of_an_item_is_no_problem()
    {
        _suite.Checkpoint("model", ("Preprocess", "center-crop(224)|normalize(imagenet)"));
        _suite.Benchmark("toy-val");
        _suite.Extension("Behavior.Toybox");

        var check = Assert.Single(Look(), c => c.What == "manifest");

        Assert.Equal((CheckState.Warning, "Mend the item in Zoo.props."), (check.State, check.Mend));
        Assert.StartsWith("BHV0026: Checkpoint 'model': ", check.Found);
    }

    [Fact]
    public void Absent_weights_say_how_to_get_them()
    {
        _suite.Checkpoint("model", ("Obtain", "ask for them"));

        var check = Only("checkpoint model");

        Assert.Equal((CheckState.Absent, "not here"), (check.State, check.Found));
        Assert.EndsWith("To get them: ask for them", check.Mend);
    }

    [Fact]
    public void Weights_that_are_a_folder_are_a_problem_and_not_absent()
    {
        _suite.Checkpoint("model", ("Weights", _suite.Snapshots));

        Assert.Equal(CheckState.Problem, Only("checkpoint model").State);
    }

    [Fact]
    public void Weights_with_another_hash_are_a_problem_that_names_both()
    {
        _suite.Checkpoint("model", ("Weights", Weights()), ("Sha256", new string('a', 64)));

        var check = Only("checkpoint model");

        Assert.Equal((CheckState.Problem, "BHV0103"), (check.State, check.Found));
        Assert.Contains(new string('a', 64), check.Mend);
        Assert.Contains(Hash(), check.Mend);
    }

    [Fact]
    public void Pinned_weights_are_fine_and_unpinned_ones_get_the_hash_to_pin()
    {
        _suite.Checkpoint("pinned", ("Weights", Weights()), ("Sha256", Hash()));
        _suite.Checkpoint("free", ("Weights", Weights()));

        var checks = Look();

        var tensors = TensorHash.Of(Weights())[..16];
        Assert.Contains(new("checkpoint pinned", CheckState.Ok, $"the pinned file; in snapshots it is {tensors}"), checks);
        Assert.Contains(new("checkpoint free", CheckState.Ok, $"no Sha256 pinned; the file has {Hash()}; in snapshots it is {tensors}"), checks);
    }

    [Fact]
    public void Data_are_there_or_absent_with_what_follows()
    {
        _suite.Benchmark("here", ("Kind", "class-folders-zip"), ("Root", Weights()));
        _suite.Benchmark("gone", ("Kind", "class-folders-zip"), ("Root", _suite["gone.zip"]), ("Obtain", "ask for them"));
        _suite.Benchmark("drawn");

        var checks = Look();

        Assert.Contains(new("benchmark here", CheckState.Ok, Weights()), checks);
        Assert.Contains(new("benchmark gone", CheckState.Absent, "not here", "Its rows are skipped. To get them: ask for them"), checks);
        Assert.DoesNotContain(checks, c => c.What == "benchmark drawn"); // made by its reader, from nothing
    }

    List<MachineCheck> Look() => [.. MachineDoctor.Look(() => _suite.Manifest)];

    MachineCheck Only(string what, Func<Manifests.Manifest>? manifest = null) => Assert.Single(MachineDoctor.Look(manifest ?? (() => _suite.Manifest)), c => c.What == what);

    string Weights()
    {
        PlainSafetensors.Write(_suite["weights.bin"], 0.5f);
        return _suite["weights.bin"];
    }

    string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Weights())));
}
