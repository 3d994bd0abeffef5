using System.CommandLine;
using Behavior.Conformance;
using Behavior.Diagnostics;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior conformance DIR</c>: runs every golden under a folder and exits non-zero on any failure. Also how a new GPU or driver is proven.</summary>
static class ConformanceCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("dir") { Description = "The folder with the conformance files, or one of them." };
        var filter = new Option<string>("--filter") { Description = "Only cases whose name contains this text.", DefaultValueFactory = _ => "" };
        var thirdParty = new Option<string?>("--third-party") { Description = "The folder with data of others that goldens name. Default: third-party beside the conformance folder." };
        var command = new Command("conformance", "Compare everything here with reference results, case by case.") { folder, filter, thirdParty };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(filter)!, parsed.GetValue(thirdParty)));
        return command;
    }

    static int Run(string folder, string filter, string? thirdParty)
    {
        var context = new ConformanceContext(thirdParty ?? ConformanceRun.DefaultThirdParty(folder), filter);
        var counts = (Ok: 0, Failed: 0, Skipped: 0);
        try
        {
            foreach (var result in ConformanceRun.Run(folder, context))
            {
                Print(result);
                if (result.Skipped) counts.Skipped++;
                else if (result.Ok) counts.Ok++;
                else counts.Failed++;
            }
        }
        catch (BehaviorException failure)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{failure.Message}[/]");
            return 1;
        }
        AnsiConsole.MarkupLineInterpolated($"{counts.Ok} ok, {counts.Failed} failed, {counts.Skipped} skipped");
        return counts.Failed == 0 ? 0 : 1;
    }

    /// <summary>A line a case as it comes: whole models take seconds each, and a table would show nothing until the end.</summary>
    static void Print(ConformanceCase result)
    {
        var verdict = result.Skipped ? "skip" : result.Ok ? "ok  " : "FAIL";
        Console.WriteLine($"{verdict}  {result.Figure,10:g3}  {result.Limit,8:g3}  {result.Name}{(result.Note.Length > 0 ? "  " + result.Note : "")}");
    }
}
