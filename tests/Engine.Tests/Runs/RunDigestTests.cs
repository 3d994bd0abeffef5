using Behavior.Diagnostics;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Runs;

namespace Behavior.Engine.Tests.Runs;

/// <summary>The digest at the end of a run, and what a run may not pass with.</summary>
public sealed class RunDigestTests
{
    static readonly Manifest s_manifest = new()
    {
        Zoo = "mine", Snapshots = "/s", Artifacts = "/nowhere", Project = "/repo/tests/Behavior.Tests/Behavior.Tests.csproj", StartedIn = "/repo",
        Given = [new("Zoo", "mine"), new("DataRoot", "../my data")],
        Checkpoints = [new CheckpointItem { Name = "net-a", Zoo = "mine" }, new CheckpointItem { Name = "net-b", Zoo = "mine" }], Benchmarks = [],
    };

    static RowOutcome Measured(string model, string headline, double value, string section = "1 A") =>
        new($"T.{headline}(model: \"{model}\", dataset: \"val\")", RowState.Agrees) { File = "f", Model = model, Headline = headline, Value = value, Section = section };

    static RowOutcome Missing(string what) =>
        new($"T.M(model: \"{what}\")", RowState.Missing) { Text = $"BHV0301: no file '{what}'.{AbsentException.ToGet}ask Ada", Cause = $"BHV0301: no file '{what}'." };

    static RunOutcome Run(params RowOutcome[] rows) => new(s_manifest, rows) { Took = TimeSpan.FromSeconds(75) };

    [Fact]
    public void Models_stand_by_section_with_the_mean_over_sets() => Assert.Equal(
        """
        Zoo mine, 4 rows in 1 min 15 s: 4 agree

                 ECE  shape
        net-a  0.200  0.500
        net-b         0.900
        Means over the sets that list each measure; their intervals are in the report.

        To see it:  dotnet build tests/Behavior.Tests -t:Report -p:Zoo=mine -p:DataRoot="../my data"
        """.ReplaceLineEndings("\n"),
        RunDigest.Of(Run(Measured("net-a", "ECE", 0.1), Measured("net-a", "ECE", 0.3), Measured("net-b", "shape", 0.9, "2 B"), Measured("net-a", "shape", 0.5, "2 B"))));

    [Fact]
    public void The_report_that_is_there_is_named_as_seen_from_where_the_build_was_started()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(folder, "out", "report"));
        File.WriteAllText(Path.Combine(folder, "out", "report", "index.html"), "");

        var digest = RunDigest.Of(Run(Measured("net-a", "ECE", 0.1)) with { Manifest = s_manifest with { StartedIn = folder, Artifacts = Path.Combine(folder, "out") } });

        Assert.EndsWith($"\n            writes {Path.Combine("out", "report", "index.html")}", digest);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_differs_is_told_by_cause_with_an_example_and_the_command_that_accepts()
    {
        var rows = Enumerable.Range(0, 60)
            .Select(i => new RowOutcome($"T.Row(model: \"net-a\", dataset: \"d{i:00}\")", RowState.Differs) { File = "f", Cause = "other weights of net-a", Change = "value 0.9 to 0.8" });

        var digest = RunDigest.Of(Run([.. rows, new("T.New(model: \"net-b\")", RowState.New) { File = "f", Model = "net-b" }]));

        Assert.Contains("Differs:\n   60 rows  other weights of net-a\n            T.Row(net-a, d00): value 0.9 to 0.8\n", digest);
        Assert.Contains("Not pinned yet:\n    1 row   of net-b\n", digest);
        Assert.EndsWith("To accept:  dotnet build tests/Behavior.Tests -t:AcceptSnapshots -p:Zoo=mine -p:DataRoot=\"../my data\"", digest);
    }

    [Fact]
    public void What_is_missing_is_told_by_cause_and_how_to_get_it_once()
    {
        var digest = RunDigest.Of(Run(Measured("net-a", "ECE", 0.1), Missing("a"), Missing("a"), Missing("b")));

        Assert.Contains("Not measured:\n    2 rows  BHV0301: no file 'a'.\n    1 row   BHV0301: no file 'b'.\n  To get them: ask Ada\n", digest);
    }

    /// <summary>A screen: 80 columns but for commands and paths, which are to be copied; forty lines.</summary>
    [Fact]
    public void Whatever_happened_it_fits_on_a_screen()
    {
        static string Long(int i) => string.Join(' ', Enumerable.Repeat($"reason{i}", 60));
        var rows = Enumerable.Range(0, 400).Select(i => new RowOutcome($"Section{i % 9}.A_theory_with_a_rather_long_name_{i}(model: \"net-a\", dataset: \"benchmark-{i}\")", (RowState)(i % 6))
        {
            File = i % 6 < 3 ? "f" : "", Cause = Long(i % 40), Text = Long(i % 40) + AbsentException.ToGet + Long(i % 9), Change = Long(i),
            Model = $"net-{i}", Headline = $"H{i % 9}", Value = i, Verdict = $"verdict{i % 4}",
        });
        var run = Run([.. rows]) with
        {
            Manifest = s_manifest with { Checkpoints = [.. Enumerable.Range(0, 400).Select(i => new CheckpointItem { Name = $"net-{i}", Zoo = "mine" })] },
            Warnings = [.. Enumerable.Range(0, 20).Select(Long)],
        };

        var lines = RunDigest.Of(run).Split('\n');

        Assert.All(lines.Where(l => !l.StartsWith("To ", StringComparison.Ordinal)), l => Assert.True(l.Length <= RunDigest.Width, l));
        Assert.InRange(lines.Length, 20, RunDigest.MostLines);
    }

    [Fact]
    public void A_run_without_a_measured_row_may_not_pass_anywhere()
    {
        Assert.StartsWith(
            "nothing was measured. 2 row(s) were not measured.\n  2 row(s): BHV0301: no file 'a'.\nTo get them: ask Ada", Run(Missing("a"), Missing("a")).Unmeasured(onBuildServer: false));
        Assert.StartsWith("nothing was measured", Run(new RowOutcome("T.A", RowState.DoesNotApply)).Unmeasured(onBuildServer: false));
    }

    [Fact]
    public void What_is_missing_passes_on_a_desktop_and_not_on_a_build_server_unless_the_user_says_otherwise()
    {
        var run = Run(Measured("net-a", "ECE", 0.1), Missing("a"));

        Assert.Null(run.Unmeasured(onBuildServer: false));
        Assert.NotNull(run.Unmeasured(onBuildServer: true));
        Assert.NotNull((run with { Manifest = s_manifest with { Missing = MissingRows.Fail } }).Unmeasured(onBuildServer: false));
        Assert.Null((run with { Manifest = s_manifest with { Missing = MissingRows.Skip } }).Unmeasured(onBuildServer: true));
        Assert.Null(Run(Measured("net-a", "ECE", 0.1)).Unmeasured(onBuildServer: true));
        Assert.Null(Run(new RowOutcome("PinnedFiles.All", RowState.Agrees)).Unmeasured(onBuildServer: true));
    }

    [Fact]
    public void The_jobs_summary_says_how_many_are_red_and_holds_the_digest()
    {
        Assert.Equal("### Behavior: 1 row(s) red\n\n```text\nall '''of''' it\n```\n\n", RunSummary.Of(Run(new RowOutcome("T.A", RowState.Failed)), "all ```of``` it"));
        Assert.StartsWith("### Behavior: green", RunSummary.Of(Run(Measured("net-a", "ECE", 0.1)), "it"));
    }

    [Fact]
    public void The_record_of_a_run_is_read_as_it_was_written()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "run.json");
        RowOutcome[] rows = [Measured("net-a", "ECE", 0.1) with { Low = 0, High = 0.2, N = 4 }, Missing("b")];

        RunRecord.Write(file, rows);

        Assert.Equal(rows, RunRecord.Read(file));
        File.WriteAllText(file, "[{\"Name\": 3}]");
        Assert.Equal("BHV0620", Assert.Throws<BehaviorException>(() => RunRecord.Read(file)).Code);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
