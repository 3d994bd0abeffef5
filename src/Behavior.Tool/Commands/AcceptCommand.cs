using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Gate;
using Behavior.Manifests;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior accept [TEXT]</c>: received snapshots become the verified ones, and what their checkpoints answered their baselines.</summary>
static class AcceptCommand
{
    public static Command Create()
    {
        var filter = new Argument<string>("text") { Description = "Only rows whose name contains this text", DefaultValueFactory = _ => "" };
        var reason = new Option<string>("--reason") { Description = "Why: kept in snapshots/ACCEPTED.md; needed where the gate calls a row regressed", DefaultValueFactory = _ => "" };
        var make = new Option<bool>("--make-baselines") { Description = "Accept nothing, and make the baselines of the zoo's pinned rows" };
        var manifest = new Option<string?>("--manifest") { Description = "The behavior.manifest.json to use instead of the suite's newest one" };
        var command = new Command("accept", "Make received snapshots the verified ones, and keep what was answered as baselines: all of it, or nothing where one is cut off or of other weights.")
        {
            filter, reason, make, manifest,
        };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Task.Run(() => Accept(parsed.GetValue(manifest) is { } file ? ManifestReader.Read(file) : suite.Manifest(parsed),
            parsed.GetValue(filter)!, parsed.GetValue(reason)!.Trim(), parsed.GetValue(make), cancel), CancellationToken.None));
        return command;
    }

    static int Accept(Manifest manifest, string filter, string reason, bool make, CancellationToken cancel)
    {
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest)) { Report = Console.Out.WriteLine, Cancel = cancel };
        var acceptor = new Acceptor(evaluations, checkpoint => Weights(evaluations, checkpoint));
        var rows = make ? acceptor.MakeBaselines(filter) : acceptor.Accept(filter, reason);
        foreach (var name in rows) Console.Out.WriteLine($"{(make ? "baseline of" : "accepted")} {name}"); // Spectre would break names at 80 columns where there is no terminal
        if (rows.Count == 0) Console.Out.WriteLine($"Nothing to {(make ? "keep" : "accept")} in {manifest.Snapshots}{(filter.Length > 0 ? $" for '{filter}'" : "")}.");
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
