using System.Diagnostics;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources;
using Behavior.Manifests;
using Behavior.Manifests.Check;
using Behavior.Manifests.Items;

namespace Behavior.Tool.Suite;

/// <summary>A suite's manifest as its items are now: MSBuild writes it again, without building, where a file of items is newer than it, or another zoo or folder is asked for.</summary>
static class FreshManifest
{
    const int MostLines = 5;

    /// <summary>Reads a manifest, made anew where it must be.</summary>
    /// <param name="file">The manifest's file.</param>
    /// <param name="given">Build properties that are asked for; those that are not are as when the file was written.</param>
    public static Manifest Read(string file, IReadOnlyList<KeyValuePair<string, string>> given)
    {
        var manifest = ManifestReader.Read(file);
        if (!File.Exists(manifest.Project))
            return manifest with { Zoo = given.LastOrDefault(g => g.Key == "Zoo").Value ?? manifest.Zoo, Baseline = given.LastOrDefault(g => g.Key == "Baseline").Value ?? manifest.Baseline };
        if (!IsOlder(file, manifest) && given.All(manifest.Given.Contains)) return manifest;
        Write(manifest, [.. manifest.Given.ExceptBy(given.Select(g => g.Key), g => g.Key), .. given]);
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow); // the build touches it only where its content changes
        var fresh = ManifestReader.Read(file);
        Check(fresh);
        return fresh;
    }

    /// <summary>Whether the project or a file that defines items was written after the manifest.</summary>
    static bool IsOlder(string file, Manifest manifest)
    {
        var written = File.GetLastWriteTimeUtc(file);
        IEnumerable<ManifestItem> items = [.. manifest.Checkpoints, .. manifest.Benchmarks, .. manifest.GateRules];
        return items.Select(i => i.DefinedIn).Append(manifest.Project).Distinct()
            .Any(f => File.GetLastWriteTimeUtc(f) > written);
    }

    static void Write(Manifest manifest, IReadOnlyList<KeyValuePair<string, string>> properties)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "msbuild", manifest.Project, "-t:WriteBehaviorManifest", "-nologo", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false" },
            WorkingDirectory = Directory.Exists(manifest.StartedIn) ? manifest.StartedIn : Path.GetDirectoryName(manifest.Project)!,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in properties) start.ArgumentList.Add($"-p:{name}={value}");
        using var build = Process.Start(start)!;
        var said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
            throw new BehaviorException("BHV0029", $"The items of {manifest.Project} cannot be read: {FirstLines(said)} Usual cause: a .props file that is no XML any more. "
                + $"Mend it, and see all of it with: dotnet build \"{Path.GetDirectoryName(manifest.Project)}\"");
    }

    static string FirstLines(string said) => string.Join(' ', said.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Distinct().Take(MostLines));

    /// <summary>What the build would refuse.</summary>
    static void Check(Manifest manifest)
    {
        var problems = new Problems();
        foreach (var problem in ManifestCheck.Run(manifest, ModelSources.Catalogue).Where(p => p.Severity == ProblemSeverity.Error)) problems.Add(problem.Code, $"{problem.Text} ({problem.File})");
        problems.ThrowIfAny();
    }
}
