using System.CommandLine;
using Behavior.Datasets.Checking;
using Behavior.Tool.Suite;
using Behavior.Toybox.Examples;
using Behavior.Toybox.Sets;
using Behavior.Toybox.Sheets;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary>
/// <c>behavior toy sheet DATASET</c>: a dataset's pictures on one sheet; <c>behavior toy example FOLDER</c>: pictures and networks to follow docs/your-own.md with;
/// <c>behavior toy select FILE</c>: chooses the pictures of toy-a anew.
/// </summary>
static class ToyCommand
{
    public static Command Create() => new("toy", "Look at the toy world's datasets, or take an example from them.") { Sheet(), Example(), Select() };

    static Command Sheet()
    {
        var name = new Argument<string>("dataset") { Description = "The dataset, for example toy-x" };
        var output = new Option<string>("--out") { Description = "The PNG file to write; DATASET.png unless given", DefaultValueFactory = _ => "" };
        var factor = new Option<string?>("--factor") { Description = "Of toy-x, hard or pug: only pictures with this factor" };
        var pixels = new Option<int>("--pixels") { Description = "Side of a picture", DefaultValueFactory = _ => 64 };
        var columns = new Option<int>("--columns") { Description = "Pictures a row", DefaultValueFactory = _ => 16 };
        var count = new Option<int>("--count") { Description = "How many pictures, from the first on", DefaultValueFactory = _ => 128 };
        var command = new Command("sheet", "Lay a dataset's pictures out on one sheet.") { name, output, factor, pixels, columns, count };
        command.SetAction(parsed =>
        {
            using var dataset = ToySets.Open(parsed.GetValue(name)!, parsed.GetValue(pixels));
            var path = parsed.GetValue(output) is { Length: > 0 } given ? given : dataset.Name + ".png";
            var indices = ToySets.Having(dataset, parsed.GetValue(factor), parsed.GetValue(count));
            File.WriteAllBytes(path, IndexedPng.Encode(ContactSheet.Compose(dataset, indices, Math.Max(parsed.GetValue(columns), 1))));
            AnsiConsole.MarkupLineInterpolated($"[green]{path}[/]: {indices.Count:N0} of {dataset.Samples.Count:N0} pictures");
            return 0;
        });
        return command;
    }

    static Command Example()
    {
        var folder = new Argument<string>("folder") { Description = "A new or an empty folder, for example ../mine" };
        var command = new Command("example", "Write a folder of pictures and a fine-tuned ConvNeXt, to follow docs/your-own.md with.") { folder };
        command.SetAction(parsed =>
        {
            var start = Path.Combine(SuiteProject.Find(null).Folder, "..", "..", "zoo", "toy", ToyExample.Start);
            foreach (var (path, what) in ToyExample.Write(parsed.GetValue(folder)!, Path.GetFullPath(start))) Console.Out.WriteLine($"{path}: {what}");
            Console.Out.WriteLine("Next: docs/your-own.md, step 1");
            return 0;
        });
        return command;
    }

    static Command Select()
    {
        var output = new Argument<string>("file") { Description = "Where the list goes: src/Toybox/Sets/toy-a.txt" };
        var command = new Command("select", "Choose the pictures of toy-a anew, after a change of the world.") { output };
        command.SetAction(parsed =>
        {
            File.WriteAllText(parsed.GetValue(output)!, ToySets.SelectAdversarial(out var accuracy));
            AnsiConsole.MarkupLineInterpolated($"[green]{parsed.GetValue(output)}[/]: the reference model is right on {accuracy:P1} of the pool. Build again.");
            return 0;
        });
        return command;
    }
}
