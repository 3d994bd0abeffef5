using Behavior.Diagnostics;
using Behavior.Tool.Suite;

namespace Behavior.Tool.Tests.Suite;

public sealed class SuiteProjectTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public void Dispose() => _suite.Dispose();

    [Fact]
    public void The_newest_manifest_under_bin_counts()
    {
        var release = Directory.CreateDirectory(Path.Combine(_suite.Bin, "Release", "net10.0")).FullName;
        File.WriteAllText(Path.Combine(release, "behavior.manifest.json"), File.ReadAllText(_suite.ManifestFile).Replace("\"small\"", "\"newer\"", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_suite.ManifestFile, DateTime.UtcNow.AddHours(-1));

        Assert.Equal("newer", SuiteProject.Find(_suite.Path).Manifest().Zoo);
    }

    [Fact]
    public void A_build_into_the_repositorys_artifacts_is_found()
    {
        var project = Directory.CreateDirectory(_suite["tests/My.Suite"]).FullName;
        var bin = Directory.CreateDirectory(_suite["artifacts/bin/My.Suite/debug"]).FullName;
        File.Copy(_suite.ManifestFile, Path.Combine(bin, "behavior.manifest.json"));

        Assert.Equal("small", SuiteProject.Find(project).Manifest().Zoo);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        var error = Assert.Throws<BehaviorException>(() => SuiteProject.Find(_suite["nowhere"]));

        Assert.Equal("BHV0016", error.Code);
    }
}
