using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources;
using Behavior.Manifests;
using Behavior.Manifests.Check;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior manifest FILE</c>: checks every item and prints problems as MSBuild errors and warnings; it fails where there is an error. The build calls it.</summary>
static class ManifestCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The behavior.manifest.json that the build has written" };
        var command = new Command("manifest", "Check every checkpoint and benchmark item of a manifest; problems are printed as build errors and warnings.") { file };
        command.SetAction(parsed => Check(parsed.GetValue(file)!));
        return command;
    }

    static int Check(string file)
    {
        try
        {
            var problems = ManifestCheck.Run(ManifestReader.Read(file), ModelSources.Catalogue);
            foreach (var problem in problems) Console.WriteLine(problem);
            return problems.Any(p => p.Severity == ProblemSeverity.Error) ? 1 : 0;
        }
        catch (BehaviorException failure)
        {
            Console.WriteLine(new ManifestProblem(file, failure.Code, failure.Text));
            return 1;
        }
    }
}
