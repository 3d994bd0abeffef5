using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Gate;
using Behavior.Gate.Records;
using Behavior.Manifests;
using Behavior.Tool.Suite;
using Behavior.Tool.Terminal;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior diff BASE CANDIDATE</c>: what an update changes, and whether it may merge.</summary>
static class DiffCommand
{
    /// <summary>The exit code for a command line or data that cannot be used.</summary>
    const int Unusable = 3;

    public static Command Create()
    {
        var sides = new Argument<string[]>("sides")
        {
            Description = "BASE and CANDIDATE: each a checkpoint's name, a git revision (origin/main) or a folder of baselines; "
                + "the candidate also a file of weights, or a table of answers, that stands in for the checkpoint on the left",
            Arity = new(0, 2),
        };
        var json = new Option<string?>("--json") { Description = "Write the outcome to this file as JSON (docs/gate.md has its schema)" };
        var markdown = new Option<string?>("--markdown") { Description = "Write it to this file as Markdown for a pull request" };
        var read = new Option<string?>("--read") { Description = "Compare nothing: read the JSON of an earlier comparison, check it, and write its Markdown" };
        var annotate = new Option<bool>("--annotate") { Description = "Print workflow commands of GitHub Actions that mark the lines of snapshots" };
        var manifest = new Option<string?>("--manifest") { Description = "The behavior.manifest.json to use instead of the suite's newest one" };
        var command = new Command("diff", "Compare two checkpoints, baselines or revisions sample by sample. Exit code 0: merge, 1: do not merge, 2: undecided, 3: it cannot be compared.")
        {
            sides, json, markdown, read, annotate, manifest,
        };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Task.Run(() => Guarded(() =>
        {
            var record = parsed.GetValue(read) is { } file
                ? GateJson.Read(Content(file), file)
                : Compare(parsed.GetValue(manifest) is { } given ? ManifestReader.Read(given) : suite.Manifest(parsed), parsed.GetValue(sides)!, parsed.GetValue(annotate), cancel);
            if (parsed.GetValue(json) is { } asJson) AtomicFile.Write(asJson, GateJson.Write(record));
            if (parsed.GetValue(markdown) is { } asMarkdown) AtomicFile.Write(asMarkdown, GateMarkdown.Of(record));
            GateTable.Print(record, TerminalColumns.Now);
            return record.Verdict switch { UpdateVerdict.Merge => 0, UpdateVerdict.DoNotMerge => 1, _ => 2 };
        }), CancellationToken.None));
        return command;
    }

    static GateRecord Compare(Manifest manifest, string[] sides, bool annotate, CancellationToken cancel)
    {
        if (sides.Length != 2) throw new BehaviorException("BHV0025", "Write two sides: behavior diff BASE CANDIDATE, for example behavior diff toy-convnext-sup new.safetensors. "
            + "To see how it is written: behavior diff --help");
        var updates = new GateDiff(manifest, Console.Error.WriteLine, cancel).Compare(sides[0], sides[1]);
        if (annotate)
            foreach (var line in updates.SelectMany(u => Annotations.Of(manifest, u))) Console.Out.WriteLine(line);
        return GateRecord.Of(updates, sides[0], sides[1]);
    }

    static byte[] Content(string file)
    {
        try { return RegularFile.Read(file, FileLimits.Text); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { throw new BehaviorException("BHV0447", $"'{file}' cannot be read: {failure.Message}", failure); }
    }

    /// <summary>An exit code of its own for what cannot be compared: 1 is a verdict here.</summary>
    static int Guarded(Func<int> compare)
    {
        try { return compare(); }
        catch (OperationCanceledException) { throw; }
        catch (Exception failure)
        {
            _ = FailureLine.Tell(failure, ["diff"]);
            return Unusable;
        }
    }
}
