using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.Snapshots;
using Behavior.Tool.Suite;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior accept [TEXT]</c>: received snapshots become the verified ones.</summary>
static class AcceptCommand
{
    public static Command Create()
    {
        var filter = new Argument<string>("text") { Description = "Only rows whose name contains this text", DefaultValueFactory = _ => "" };
        var manifest = new Option<string?>("--manifest") { Description = "The behavior.manifest.json to use instead of the suite's newest one" };
        var command = new Command("accept", "Make received snapshots the verified ones: all of them, or none where one is cut off or of other weights.") { filter, manifest };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction(parsed => Accept(parsed.GetValue(manifest) is { } file ? ManifestReader.Read(file) : suite.Manifest(parsed), parsed.GetValue(filter)!));
        return command;
    }

    static int Accept(Manifest manifest, string filter)
    {
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest));
        var folder = new SnapshotFolder(manifest.Snapshots);
        var accepted = folder.Accept(checkpoint => Weights(evaluations, checkpoint), filter);
        foreach (var name in accepted) Console.Out.WriteLine($"accepted {name}"); // Spectre would break names at 80 columns where there is no terminal
        if (accepted.Count == 0) Console.Out.WriteLine($"Nothing to accept in {folder.Path}{(filter.Length > 0 ? $" for '{filter}'" : "")}.");
        return 0;
    }

    /// <summary>The hash of the weights that an item names now: what received figures must have been measured with. Only the weights themselves say it; the item pins a file.</summary>
    static string Weights(Evaluations evaluations, string checkpoint)
    {
        try { return evaluations.Weights(checkpoint); }
        catch (AbsentException absent)
        {
            throw new BehaviorException(absent.Code, $"Nothing is accepted for '{checkpoint}': whether its received figures are those of the weights that its item names cannot be seen without them. "
                + $"{absent.Text} Or accept on the machine that measured them.", absent);
        }
    }
}
