using System.Security.Cryptography;

namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class CacheCommandTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task Stored_files_are_listed_with_what_they_are()
    {
        _suite.Keep("one");
        _suite.Keep("two");

        var run = await Cache("ls");

        run.Succeeds($"2 file(s), 0.0 of 2147 MB, in {_suite.Store.Folder}");
        Assert.Equal(2, run.Output.Split('\n').Count(l => l.Contains("predictions", StringComparison.Ordinal) && l.Contains("toy-val", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_empty_store_is_listed_as_such() => (await Cache("ls")).Succeeds("0 file(s)");

    [Fact]
    public async Task What_an_interrupted_run_has_left_is_listed()
    {
        Unfinished();

        (await Cache("ls")).Succeeds("unfinished: k-b-1.journal", "a run of the same weights and data goes on from it");
    }

    [Fact]
    public async Task Sound_files_are_verified()
    {
        _suite.Keep("one");

        (await Cache("verify")).Succeeds("1 file(s) sound, 0 damaged.");
    }

    [Fact]
    public async Task A_damaged_file_is_found()
    {
        _suite.Keep("one");
        var damaged = Damage(_suite.Keep("two"));

        var run = await Cache("verify");

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"damaged {damaged}\n", run.Output);
        Assert.Contains("1 file(s) sound, 1 damaged. Nothing reads them: the next run computes again what was in them; 'behavior cache prune' removes them now.", run.Output);
    }

    [Fact]
    public async Task A_journal_or_a_fingerprint_that_was_altered_is_found()
    {
        Unfinished("half");
        var fingerprints = Path.Combine(_suite.Store.Folder, "fingerprints.txt");
        File.WriteAllText(fingerprints, "key hash check\n");

        var run = await Cache("verify");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("k-b-1.journal", run.Output);
        Assert.Contains(fingerprints, run.Output);
        Assert.Contains("0 file(s) sound, 2 damaged.", run.Output);
    }

    /// <summary>Damaged Parquet under a name that promises another content, and under one that fits it: seen to end in what no reader should throw, or never.</summary>
    [Theory]
    [InlineData("argumentout")]
    [InlineData("exception")]
    [InlineData("hang")]
    [InlineData("nullref")]
    [InlineData("overflow")]
    [InlineData("thrift")]
    public async Task Damaged_predictions_are_listed_as_such(string fault)
    {
        var sound = _suite.Keep("one");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Faults", "store", fault + ".parquet"), TestContext.Current.CancellationToken);
        var folder = Path.GetDirectoryName(sound)!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        foreach (var name in new[] { $"a-{new string('0', 32)}.parquet", $"b-{hash}.parquet" })
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, TestContext.Current.CancellationToken);

        var run = await Cache("ls");

        run.Succeeds("3 file(s)");
        Assert.Equal(2, run.Output.Split('\n').Count(l => l.Contains("damaged", StringComparison.Ordinal)));
        Assert.Equal("1", (await ToolRun.Of("sql", "select count(distinct checkpoint) from predictions", "--suite", _suite.Path)).Output.Split('\n').Single(l => l.Trim() == "1").Trim());
    }

    [Fact]
    public async Task Pruning_removes_damaged_files_and_leaves_the_sound_ones()
    {
        var sound = _suite.Keep("one");
        var damaged = Damage(_suite.Keep("two"));

        (await Cache("prune")).Succeeds("Removed 0 file(s) of 0.0 MB, 1 damaged and 0 unfinished.");

        Assert.Equal((true, false), (File.Exists(sound), File.Exists(damaged)));
    }

    [Fact]
    public async Task A_limit_is_kept()
    {
        _suite.Keep("one");

        (await Cache("prune", "--limit", "1")).Succeeds("Removed 0 file(s)");
        (await Cache("prune", "--limit", "0")).Succeeds("Removed 1 file(s)");

        Assert.Empty(_suite.Store.Entries());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("9000000000000000000")]
    public async Task A_limit_that_is_no_size_removes_nothing(string limit)
    {
        var file = _suite.Keep("one");

        (await Cache("prune", $"--limit={limit}")).Fails("BHV0615", limit);
        (await Cache("prune", "--limit", limit)).Fails("BHV0615", limit);

        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Unfinished_work_stays_unless_asked_for()
    {
        var left = Unfinished();

        (await Cache("prune")).Succeeds("0 unfinished.");
        Assert.True(File.Exists(left));
        (await Cache("prune", "--unfinished")).Succeeds("1 unfinished.");
        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task All_is_everything()
    {
        _suite.Keep("one");
        var left = Unfinished();

        (await Cache("prune", "--all")).Succeeds("Removed 1 file(s)", "1 unfinished.");

        Assert.Empty(_suite.Store.Entries());
        Assert.False(File.Exists(left));
    }

    Task<ToolRun> Cache(params string[] line) => ToolRun.Of(["cache", .. line, "--suite", _suite.Path]);

    string Unfinished(string content = "")
    {
        var path = Path.Combine(_suite.Store.Folder, "unfinished", "k-b-1.journal");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    static string Damage(string path)
    {
        File.AppendAllText(path, "!");
        return path;
    }
}
