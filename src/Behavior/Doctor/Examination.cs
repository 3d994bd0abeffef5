using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Manifests;

namespace Behavior.Doctor;

/// <summary>Looks at everything that the suite needs of a machine, and reports all of it at once. No check throws.</summary>
public static class Examination
{
    /// <summary>Runs every check.</summary>
    /// <param name="manifest">The manifest, or null when none could be read.</param>
    /// <param name="noManifest">Why there is none.</param>
    public static IEnumerable<Diagnosis> Run(Manifest? manifest, string noManifest = "")
    {
        yield return Sdk.Check();
        yield return StandardLibrary.Check(AppContext.BaseDirectory);
        yield return NativeLibrary.Check();
        yield return DiskSpace.Check(manifest?.Artifacts ?? Environment.CurrentDirectory);
        if (manifest is null)
        {
            yield return new("manifest", DiagnosisState.Ill, noManifest, "Run: dotnet build tests/Behavior.Tests");
            yield break;
        }
        foreach (var problem in ManifestCheck.Run(manifest))
            yield return new($"manifest", DiagnosisState.Ill, $"{problem.Code}: {problem.Text}", $"Mend the item in {problem.File}.");
        foreach (var item in manifest.Checkpoints)
            yield return Weights(item);
        foreach (var item in manifest.Benchmarks.Where(b => b.Root.Length > 0))
            yield return Data(item);
    }

    static Diagnosis Weights(CheckpointItem item)
    {
        try
        {
            var hash = WeightsFile.Hash(item);
            return new($"checkpoint {item.Name}", DiagnosisState.Well, item.Sha256.Length > 0 ? $"the pinned file, SHA-256 {hash}" : $"no Sha256 pinned; the file has {hash}");
        }
        catch (AbsentException absent)
        {
            return new($"checkpoint {item.Name}", DiagnosisState.Absent, "not here", absent.Text);
        }
        catch (BehaviorException wrong)
        {
            return new($"checkpoint {item.Name}", DiagnosisState.Ill, wrong.Code, wrong.Text);
        }
    }

    static Diagnosis Data(BenchmarkItem item) => File.Exists(item.Root) || Directory.Exists(item.Root)
        ? new($"benchmark {item.Name}", DiagnosisState.Well, item.Root)
        : new($"benchmark {item.Name}", DiagnosisState.Absent, "not here", $"Its rows are skipped. {DataFiles.Mend(item)}");
}
