using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Machine;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Manifests;
using Behavior.Manifests.Check;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Checkpoints;
using Behavior.Tool.Data;

namespace Behavior.Tool.Doctor;

/// <summary>Looks at everything that the suite needs of a machine, and reports all of it at once. No check throws.</summary>
static class MachineDoctor
{
    /// <summary>Runs every check.</summary>
    /// <param name="manifest">Gets the manifest; where it cannot be read, the reason is one of the checks.</param>
    public static IEnumerable<MachineCheck> Look(Func<Manifest> manifest)
    {
        yield return Sdk.Check();
        var (found, catalogue, problem) = Read(manifest);
        foreach (var source in (catalogue ?? ModelSources.Catalogue()).Sources.OfType<IModelSource>())
            foreach (var check in source.Look()) yield return check;
        yield return DiskSpace.Check(found?.Artifacts ?? Environment.CurrentDirectory);
        if (problem is not null) yield return problem;
        if (found is null || catalogue is null) yield break;
        foreach (var item in ManifestCheck.Run(found, catalogue))
            yield return new("manifest", item.Severity == ProblemSeverity.Error ? CheckState.Problem : CheckState.Warning, $"{item.Code}: {item.Text}", $"Mend the item in {item.File}.");
        foreach (var item in found.Checkpoints.Where(c => c.Zoo == found.Zoo)) yield return Weights(item, catalogue);
        foreach (var item in found.Benchmarks.Where(b => b.Zoo == found.Zoo && b.Root.Length > 0)) yield return Data(item, BenchmarkList.Facts(item, found, catalogue));
    }

    static (Manifest? Manifest, Catalogue? Catalogue, MachineCheck? Problem) Read(Func<Manifest> manifest)
    {
        Manifest? found = null;
        try
        {
            found = manifest();
            return (found, ModelSources.Catalogue(found), null);
        }
        catch (BehaviorException failure)
        {
            return (found, null, new("manifest", CheckState.Problem, failure.Text, found is null ? "" : "Mend the Extension item."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (found, null, new("manifest", CheckState.Problem, failure.Message, "Make the manifest and the folders around it readable."));
        }
    }

    static MachineCheck Weights(CheckpointItem item, Catalogue catalogue)
    {
        try
        {
            var identity = catalogue.SourceOf(item) is IModelSource source ? Provenance.Short(source.Identity(item)) : "";
            return new($"checkpoint {item.Name}", CheckState.Ok, $"{Pin(item)}; in snapshots it is {identity}");
        }
        catch (AbsentException absent)
        {
            return new($"checkpoint {item.Name}", CheckState.Absent, "not here", absent.Text);
        }
        catch (BehaviorException wrong)
        {
            return new($"checkpoint {item.Name}", CheckState.Problem, wrong.Code, wrong.Text);
        }
    }

    /// <summary>What is known of the file as a file; its source has looked at it before.</summary>
    static string Pin(CheckpointItem item) => item switch
    {
        { Sha256.Length: > 0 } => "the pinned file",
        _ when File.Exists(item.Weights) => $"no Sha256 pinned; the file has {FileHash.Sha256(item.Weights)}",
        _ => "here",
    };

    static MachineCheck Data(BenchmarkItem item, DatasetFacts? facts) => File.Exists(item.Root) || Directory.Exists(item.Root)
        ? new($"benchmark {item.Name}", CheckState.Ok, item.Root)
        : new($"benchmark {item.Name}", CheckState.Absent, BenchmarkList.Large(facts) is { Length: > 0 } large ? $"not here, {large}" : "not here",
            $"Its rows are skipped.{AbsentException.ToGet}{DataFiles.Mend(item)}");
}
