namespace Behavior.Manifests.Tests;

/// <summary>Commands in messages can be copied: they name the suite as seen from where the build was started, and repeat what the user has set.</summary>
public sealed class SuiteCommandsTests
{
    static readonly Manifest s_manifest = new()
    {
        Zoo = "mine", Snapshots = "s", Artifacts = "a", Checkpoints = [], Benchmarks = [],
        Project = Path.GetFullPath("/repo/tests/Behavior.Tests/Behavior.Tests.csproj"), StartedIn = Path.GetFullPath("/repo"), Given = [new("Zoo", "mine"), new("DataRoot", "../data")],
    };

    [Fact]
    public void From_the_repository() => Assert.Equal("dotnet build tests/Behavior.Tests -t:AcceptSnapshots -p:Zoo=mine -p:DataRoot=../data", s_manifest.Accept());

    [Fact]
    public void From_the_projects_own_folder() => Assert.Equal("dotnet test -p:Zoo=mine -p:DataRoot=../data", (s_manifest with { StartedIn = Path.GetFullPath("/repo/tests/Behavior.Tests") }).Test());

    [Fact]
    public void From_elsewhere() => Assert.Equal(
        $"dotnet build {Path.GetFullPath("/repo/tests/Behavior.Tests")} -t:Report -p:Zoo=mine -p:DataRoot=../data", (s_manifest with { StartedIn = Path.GetFullPath("/home") }).ToReport());

    [Fact]
    public void Blanks_are_quoted() => Assert.Equal("dotnet test tests/Behavior.Tests -p:DataRoot=\"my data\"", (s_manifest with { Given = [new("DataRoot", "my data")] }).Test());

    [Fact]
    public void Some_rows() => Assert.Equal("dotnet build tests/Behavior.Tests -t:AcceptSnapshots -p:Rows=Ece", (s_manifest with { Given = [] }).Accept("Ece"));
}
