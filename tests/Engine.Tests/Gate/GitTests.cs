using System.Diagnostics;
using Behavior.Baselines;
using Behavior.Diagnostics;
using Behavior.Gate;
using Behavior.Manifests.Items;

namespace Behavior.Engine.Tests.Gate;

/// <summary>Baselines of revisions: read through git, compared, and named where they are not there.</summary>
public sealed class GitTests : IDisposable
{
    readonly GateWorld _world = new(samples: 2_000);

    public GitTests()
    {
        Git("init", "-q", "-b", "main");
        _world.Pin(Enumerable.Range(0, 40), confidence: 0.98);
        Commit("first");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_revision_holds_the_baselines_of_its_time()
    {
        _world.Pin(Enumerable.Range(0, 140), "worse", 0.93);

        var then = GitBaselines.Of(_world.Manifest.Baseline, "main");

        Assert.Equal(["net"], then.Checkpoints);
        Assert.NotEqual(_world.Baseline.Answers.Keys, then.Find("net")!.Answers.Keys);
    }

    [Fact]
    public void Two_revisions_are_compared_without_any_weights()
    {
        _world.Pin(Enumerable.Range(0, 140), "worse", 0.93);
        Commit("second");
        File.Delete(_world.Folder["net.script"]);

        var update = Assert.Single(_world.Diff().Compare("HEAD~1", "HEAD"));

        Assert.Equal(UpdateVerdict.DoNotMerge, update.Verdict);
        Assert.Equal((100, 0), (update.Rows.Single(r => r.Change.Theory == "Robustness.Top1").Change.Regressed, update.Rows.Single(r => r.Change.Theory == "Robustness.Top1").Change.Fixed));
    }

    [Fact]
    public void A_file_of_weights_stands_in_for_a_checkpoint()
    {
        var file = _world.Folder["new.script"];
        File.WriteAllLines(file, Enumerable.Range(0, 140).Select(i => $"s{i:0000} wrong 0.93"));

        var update = Assert.Single(_world.Diff().Compare("net", file));

        Assert.Equal(100, update.Rows.Single(r => r.Change.Theory == "Robustness.Top1").Change.Regressed);
    }

    /// <summary>The answers that weights gave before, made elsewhere now: the same figures, from a table.</summary>
    [Theory]
    [InlineData("new.csv", "new.csv")]
    [InlineData("tables/val.csv", "tables/*.csv")]
    public void A_table_of_answers_stands_in_for_a_checkpoint(string file, string named)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_world.Folder[file])!);
        File.WriteAllLines(_world.Folder[file], ["id,top1,confidence", .. Enumerable.Range(0, 2_000).Select(i => $"s{i:0000},c{(i < 140 ? i + 1 : i) % 4},0.93")]);

        var update = Assert.Single(_world.Diff().Compare("net", _world.Folder[named]));

        Assert.Equal(UpdateVerdict.DoNotMerge, update.Verdict);
        Assert.Equal((100, 0), (update.Rows.Single(r => r.Change.Theory == "Robustness.Top1").Change.Regressed, update.Rows.Single(r => r.Change.Theory == "Robustness.Top1").Change.Fixed));
        Assert.Contains(update.Rows, r => r.Change.Theory == "Calibration.Ece");
    }

    [Fact]
    public void The_last_release_is_the_anchor_unless_told_otherwise()
    {
        Git("tag", "v1");
        _world.Pin(Enumerable.Range(0, 60), "worse", 0.97);
        Commit("second");
        _world.Train(Enumerable.Range(0, 80), 0.96);

        Assert.Contains("v1", _world.Judge().Anchor);

        _world.Rules.Add(new() { Name = "none", Anchor = "none", Reason = "r" });
        Assert.Equal("", _world.Judge().Anchor);
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--upload-pack=touch x")]
    [InlineData("HEAD~99")]
    public void A_revision_that_does_not_exist_is_named(string revision)
    {
        var failure = Assert.Throws<BehaviorException>(() => GitBaselines.Of(_world.Manifest.Baseline, revision));

        Assert.Equal("BHV0446", failure.Code);
        Assert.Contains("main", failure.Text); // what there is
    }

    [Fact]
    public void A_shallow_clone_is_told_how_to_get_its_history()
    {
        File.WriteAllText(_world.Folder["x"], "");
        Commit("second");
        var clone = _world.Folder["clone"];
        Git("clone", "-q", "--depth", "1", "file://" + _world.Folder.Path, clone);

        var failure = Assert.Throws<BehaviorException>(() => GitBaselines.Of(Path.Combine(clone, "snapshots/baseline"), "HEAD~1"));

        Assert.Contains("fetch-depth: 0", failure.Text);
    }

    [Fact]
    public void A_folder_outside_of_any_repository_is_named()
    {
        Directory.Delete(_world.Folder[".git"], recursive: true);

        Assert.Equal("BHV0446", Assert.Throws<BehaviorException>(() => GitBaselines.Of(_world.Manifest.Baseline, "main")).Code);
    }

    [Fact]
    public void Sides_without_a_row_in_common_are_an_error()
    {
        Directory.CreateDirectory(_world.Folder["empty"]);

        Assert.Equal("BHV0450", Assert.Throws<BehaviorException>(() => _world.Diff().Compare(_world.Folder["empty"], "HEAD")).Code);
    }

    void Commit(string message)
    {
        Git("add", "snapshots");
        Git("-c", "user.name=test", "-c", "user.email=test@example.invalid", "commit", "-q", "--allow-empty", "-m", message);
    }

    void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", _world.Folder.Path, .. arguments]) { RedirectStandardError = true })!;
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, git.StandardError.ReadToEnd());
    }
}
