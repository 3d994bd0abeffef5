using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.Evaluation.Storage;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior cache ls|verify|prune</c>: what earlier runs have computed and kept.</summary>
static class CacheCommand
{
    const long MostMegabytes = long.MaxValue >> 20;

    public static Command Create()
    {
        var command = new Command("cache", "Look at, check and clear what earlier runs have computed.");
        command.Add(List());
        command.Add(Verify());
        command.Add(Prune());
        return command;
    }

    static Command List()
    {
        var command = new Command("ls", "List stored predictions, features and activations.");
        var suite = SuiteOptions.AddTo(command);
        command.SetAction(parsed => Show(EvaluationStore.Of(suite.Manifest(parsed))));
        return command;
    }

    static Command Verify()
    {
        var command = new Command("verify", "Check every stored file against the hash in its name.");
        var suite = SuiteOptions.AddTo(command);
        command.SetAction(parsed => Check(EvaluationStore.Of(suite.Manifest(parsed))));
        return command;
    }

    static Command Prune()
    {
        var limit = new Option<long?>("--limit") { Description = "Megabytes that may stay (StoreLimit unless given); what was used longest ago goes first" };
        var all = new Option<bool>("--all") { Description = "Remove everything" };
        var unfinished = new Option<bool>("--unfinished") { Description = "Also remove what an interrupted run has left to go on from" };
        var command = new Command("prune", "Remove damaged files, and the oldest ones until the rest fits.") { limit, all, unfinished };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var everything = parsed.GetValue(all);
            return Clear(EvaluationStore.Of(suite.Manifest(parsed)), everything ? 0 : Bytes(parsed.GetValue(limit)), parsed.GetValue(unfinished) || everything);
        });
        return command;
    }

    /// <summary>Megabytes as bytes. A number below zero would remove everything, and so would one that does not fit.</summary>
    static long? Bytes(long? megabytes) => megabytes is null or >= 0 and <= MostMegabytes
        ? megabytes << 20
        : throw new BehaviorException("BHV0615", $"--limit {megabytes} is no number of megabytes. Give one from 0 to {MostMegabytes:N0}; nothing was removed.");

    static int Show(EvaluationStore store)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumns("what", "checkpoint", "benchmark", "transform", "samples", "MB", "last used (UTC)");
        var entries = store.Entries();
        foreach (var entry in entries.Reverse())
        {
            var facts = EvaluationStore.Describe(entry);
            table.AddRow(new Text(entry.Kind.ToString().ToLowerInvariant()), new Text(facts is null ? "damaged" : Fact("checkpoint")),
                new Text(Fact("benchmark")), new Text(Fact("transform")), new Text(Fact("rows")),
                new Text($"{entry.Bytes / 1e6:0.00}"), new Text($"{entry.LastUsed:yyyy-MM-dd HH:mm}"));

            string Fact(string name) => facts?.GetValueOrDefault(name) ?? "";
        }
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{entries.Count} file(s), {entries.Sum(e => e.Bytes) / 1e6:0.0} of {store.Limit / 1e6:0} MB, in {store.Folder}");
        foreach (var file in store.Abandoned())
            AnsiConsole.WriteLine($"unfinished: {file.Name}, {file.Length / 1e6:0.00} MB; a run of the same weights and data goes on from it, and it goes after a week");
        return 0;
    }

    static int Check(EvaluationStore store)
    {
        var damaged = store.Damaged(out var files);
        foreach (var path in damaged) AnsiConsole.MarkupLineInterpolated($"[red]damaged[/] {path}");
        var mend = damaged.Count > 0 ? " Nothing reads them: the next run computes again what was in them; 'behavior cache prune' removes them now." : "";
        AnsiConsole.WriteLine($"{files - damaged.Count} file(s) sound, {damaged.Count} damaged.{mend}");
        return damaged.Count == 0 ? 0 : 1;
    }

    static int Clear(EvaluationStore store, long? limit, bool unfinished)
    {
        var damaged = store.Damaged(out _);
        foreach (var path in damaged) File.Delete(path);
        var left = unfinished ? store.RemoveUnfinished() : 0;
        var removed = store.Prune(limit ?? store.Limit);
        AnsiConsole.WriteLine($"Removed {removed.Count} file(s) of {removed.Sum(e => e.Bytes) / 1e6:0.0} MB, {damaged.Count} damaged and {left} unfinished.");
        return 0;
    }
}
