using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.Doctor;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior doctor</c>: everything that the suite needs of this machine, all problems at once.</summary>
static class DoctorCommand
{
    public static Command Create()
    {
        var suite = SuiteOption.Create();
        var command = new Command("doctor", "Check SDK, libstdc++, libtorch, disk, manifest, checkpoints and data; all problems at once.") { suite };
        command.SetAction(parsed => Examine(parsed.GetValue(suite)));
        return command;
    }

    static int Examine(string? suite)
    {
        var findings = Diagnoses(suite).ToList();
        var table = new Table().Border(TableBorder.Minimal).AddColumns("", "check", "found");
        foreach (var finding in findings)
            table.AddRow(new Markup(Mark(finding.State)), new Text(finding.Check), new Text(finding.Found));
        AnsiConsole.Write(table);
        foreach (var finding in findings.Where(f => f.Mend.Length > 0))
            AnsiConsole.MarkupLineInterpolated($"[bold]{finding.Check}[/]: {finding.Mend}");
        return findings.Any(f => f.State == DiagnosisState.Ill) ? 1 : 0;
    }

    static IEnumerable<Diagnosis> Diagnoses(string? suite)
    {
        try { return Examination.Run(SuiteProject.Find(suite).Manifest()); }
        catch (BehaviorException failure) { return Examination.Run(null, failure.Text); }
    }

    static string Mark(DiagnosisState state) => state switch
    {
        DiagnosisState.Well => "[green]ok[/]",
        DiagnosisState.Absent => "[yellow]absent[/]",
        _ => "[red]ill[/]",
    };
}
