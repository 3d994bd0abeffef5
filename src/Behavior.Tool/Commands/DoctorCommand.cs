using System.CommandLine;
using Behavior.Diagnostics.Machine;
using Behavior.Manifests;
using Behavior.Tool.Doctor;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior doctor</c>: everything that the suite needs of this machine, all problems at once.</summary>
static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Check SDK, libstdc++, libtorch, GPU, disk, manifest, checkpoints and data; all problems at once.");
        var suite = SuiteOptions.AddTo(command);
        command.SetAction(parsed => Look(() => suite.Manifest(parsed)));
        return command;
    }

    static int Look(Func<Manifest> manifest)
    {
        var checks = MachineDoctor.Look(manifest).ToList();
        var table = new Table().Border(TableBorder.Minimal).AddColumns("", "check", "found");
        foreach (var check in checks) table.AddRow(new Markup(Mark(check.State)), new Text(check.What), new Text(check.Found));
        AnsiConsole.Write(table);
        foreach (var same in checks.Where(c => c.Mend.Length > 0).GroupBy(c => c.Mend)) AnsiConsole.MarkupLineInterpolated($"[bold]{string.Join(", ", same.Select(c => c.What))}[/]: {same.Key}");
        return checks.Any(c => c.State == CheckState.Problem) ? 1 : 0;
    }

    static string Mark(CheckState state) => state switch
    {
        CheckState.Ok => "[green]ok[/]",
        CheckState.Absent => "[yellow]absent[/]",
        CheckState.Warning => "[yellow]warning[/]",
        _ => "[red]problem[/]",
    };
}
