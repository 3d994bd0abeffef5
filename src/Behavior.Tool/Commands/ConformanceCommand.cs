using System.CommandLine;
using Behavior.Conformance;
using Behavior.Conformance.Cases;
using Behavior.ModelZoo.Native;
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
        var verbose = new Option<bool>("--verbose") { Description = "A row for every case; otherwise those that pass share one row a golden." };
        var command = new Command("conformance", "Compare everything here with reference results, case by case.") { folder, filter, thirdParty, verbose };
        command.SetAction(parsed =>
        {
            var dir = parsed.GetValue(folder)!;
            return Run(dir, new ConformanceContext(parsed.GetValue(thirdParty) ?? ConformanceRun.DefaultThirdParty(dir), parsed.GetValue(filter)!), parsed.GetValue(verbose));
        });
        return command;
    }

    static int Run(string folder, ConformanceContext context, bool verbose)
    {
        InstalledTorch.Use();
        var table = new ConformanceTable(Console.Out, verbose, AnsiConsole.Profile.Capabilities.Ansi ? row => $"\u001b[31m{row}\u001b[0m" : null);
        foreach (var result in ConformanceRun.Run(folder, context)) table.Add(result);
        table.Finish();
        return table.Failed == 0 ? 0 : 1;
    }
}
