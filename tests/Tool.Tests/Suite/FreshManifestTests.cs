using Behavior.Diagnostics;
using Behavior.Manifests;
using Behavior.Tool.Suite;

namespace Behavior.Tool.Tests.Suite;

/// <summary>Commands see the items as they are now, in the zoo and the folders that they are given, although nothing was built since.</summary>
public sealed class FreshManifestTests : IDisposable
{
    readonly SuiteFolder _suite = SuiteFolder.Sound();

    /// <summary>A project whose target writes what a build's does: the properties that it was given, and an item of the file that it imports.</summary>
    public FreshManifestTests()
    {
        File.WriteAllText(_suite["items.props"], "<Project><PropertyGroup><Model>first</Model></PropertyGroup></Project>");
        File.WriteAllText(_suite["gate.props"], "<Project><PropertyGroup><Margin>0.01</Margin></PropertyGroup></Project>");
        File.WriteAllText(_suite["suite.csproj"], $$"""
            <Project>
              <Import Project="items.props" />
              <Import Project="gate.props" />
              <PropertyGroup>
                <Zoo Condition="'$(Zoo)' == ''">small</Zoo>
                <Json>{ "zoo": "$(Zoo)", "snapshots": "s", "artifacts": "a", "startedIn": "{{_suite.Path}}", "baseline": "$(Baseline)", "project": "$(MSBuildProjectFullPath)",
                  "given": [ { "Name": "Zoo", "Value": "$(Zoo)" }, { "Name": "DataRoot", "Value": "$(DataRoot)" }, { "Name": "Baseline", "Value": "$(Baseline)" } ],
                  "gateRules": [ { "Name": "all", "DefinedIn": "{{_suite["gate.props"]}}", "Margin": "$(Margin)", "Reason": "a test" } ],
                  "checkpoints": [ { "Name": "$(Model)", "DefinedIn": "{{_suite["items.props"]}}", "Zoo": "$(Zoo)",
                    "Architecture": "convnext_toy", "Weights": "w", "Preprocess": "normalize(imagenet)" } ],
                  "benchmarks": [ { "Name": "val", "DefinedIn": "{{_suite["items.props"]}}", "Zoo": "$(Zoo)",
                    "Kind": "class-folders-zip", "Root": "$(DataRoot)/val.zip", "Measures": "accuracy" } ] }</Json>
              </PropertyGroup>
              <Target Name="WriteBehaviorManifest">
                <WriteLinesToFile File="bin/behavior.manifest.json" Lines="$(Json)" Overwrite="true" />
              </Target>
            </Project>
            """);
        Age(_suite["items.props"], _suite["gate.props"], _suite["suite.csproj"]);
        Read([new("Zoo", "small"), new("DataRoot", "here")]);
    }

    public void Dispose() => _suite.Dispose();

    [Fact]
    public void Another_zoo_or_folder_is_seen_and_the_rest_stays_as_it_was_built()
    {
        var manifest = Read([new("DataRoot", "elsewhere")]);

        Assert.Equal("small", manifest.Zoo);
        Assert.EndsWith(Path.Combine("elsewhere", "val.zip"), manifest.Benchmarks.Single().Root);
        Assert.Equal("other", Read([new("Zoo", "other")]).Zoo);
    }

    [Fact]
    public void Items_that_are_newer_than_the_manifest_are_read_again_with_what_was_given_before()
    {
        File.WriteAllText(_suite["items.props"], "<Project><PropertyGroup><Model>second</Model></PropertyGroup></Project>");
        File.SetLastWriteTimeUtc(_suite["items.props"], DateTime.UtcNow.AddSeconds(5));

        var manifest = Read([]);

        Assert.Equal("second", manifest.Checkpoints.Single().Name);
        Assert.EndsWith(Path.Combine("here", "val.zip"), manifest.Benchmarks.Single().Root);
    }

    [Fact]
    public void Another_baseline_is_seen() => Assert.Equal(_suite["accepted"], Read([new("Baseline", _suite["accepted"])]).Baseline);

    [Fact]
    public void Rules_of_the_gate_that_are_newer_than_the_manifest_are_read_again()
    {
        File.WriteAllText(_suite["gate.props"], "<Project><PropertyGroup><Margin>0.02</Margin></PropertyGroup></Project>");
        File.SetLastWriteTimeUtc(_suite["gate.props"], DateTime.UtcNow.AddSeconds(5));

        Assert.Equal(0.02, Read([]).GateRules.Single().Margin);
    }

    [Fact]
    public void Where_nothing_is_newer_or_other_nothing_is_made_anew()
    {
        var written = File.GetLastWriteTimeUtc(_suite.ManifestFile);

        Read([new("Zoo", "small")]);

        Assert.Equal(written, File.GetLastWriteTimeUtc(_suite.ManifestFile));
    }

    [Fact]
    public void Items_that_the_build_would_refuse_are_refused_and_so_is_a_file_that_is_no_project()
    {
        File.WriteAllText(_suite["items.props"], "<Project><PropertyGroup><Model>no good name</Model></PropertyGroup></Project>");
        Assert.Equal("BHV0023", Assert.ThrowsAny<BehaviorException>(() => Read([new("Zoo", "other")])).Code);

        File.WriteAllText(_suite["items.props"], "<Project>");
        var error = Assert.Throws<BehaviorException>(() => Read([new("Zoo", "third")]));
        Assert.Equal("BHV0029", error.Code);
        Assert.Contains("items.props", error.Text);
    }

    Manifest Read(IReadOnlyList<KeyValuePair<string, string>> given)
    {
        if (!File.ReadAllText(_suite.ManifestFile).Contains("\"project\"", StringComparison.Ordinal)) // as after a first build
            File.WriteAllText(_suite.ManifestFile, File.ReadAllText(_suite.ManifestFile).Replace("\"zoo\":", $"\"project\": \"{_suite["suite.csproj"]}\", \"zoo\":", StringComparison.Ordinal));
        return SuiteProject.Find(_suite.Path).Manifest(given);
    }

    static void Age(params string[] files)
    {
        foreach (var file in files) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
    }
}
