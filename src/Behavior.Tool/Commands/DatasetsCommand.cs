using System.CommandLine;
using Behavior.Datasets;
using Behavior.Datasets.Checking;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Text;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Imaging;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Tool.Data;
using Behavior.Tool.Terminal;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior datasets ls|check|show</c>: which benchmarks there are and whether their data are here; whether a set is whole; what it looks like.</summary>
static class DatasetsCommand
{
    const int MostColumns = 100, MostRows = 1_000;

    public static Command Create()
    {
        var command = new Command("datasets", "List the benchmarks, check one picture by picture, or lay one out on a sheet.");
        command.Add(List());
        command.Add(Check());
        command.Add(Show());
        return command;
    }

    static Command List()
    {
        var command = new Command("ls", "List every benchmark: whether its data are here, how large they are, their licence, and how to get them.");
        var suite = SuiteOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var manifest = suite.Manifest(parsed);
            foreach (var line in BenchmarkList.Lines(manifest, ModelSources.Catalogue(manifest), suite.Given(parsed).Any(g => g.Key == "Zoo"), TerminalColumns.Now)) Console.WriteLine(line);
            return 0;
        });
        return command;
    }

    static Command Check()
    {
        var name = new Argument<string>("benchmark") { Description = "The benchmark, for example imagenet-val" };
        var command = new Command("check", "Decode every picture of a benchmark: counts per class, unreadable and equal pictures, and what differs from the published set.") { name };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Task.FromResult(On(suite.Manifest(parsed), parsed.GetValue(name)!, cancel, (data, facts) =>
        {
            var check = DatasetCheck.Of(data, facts, Console.Error.WriteLine, cancel);
            foreach (var line in CheckLines.Of(data, facts, check)) Console.WriteLine(line);
            return check.Unreadable.Count == 0 ? 0 : 1;
        })));
        return command;
    }

    static Command Show()
    {
        var name = new Argument<string>("benchmark") { Description = "The benchmark, for example imagenet-val" };
        var output = new Option<string>("--out") { Description = "The PNG file to write; BENCHMARK.png unless given", DefaultValueFactory = _ => "" };
        var rows = new Option<int>("--rows") { Description = "Classes, a row each, spread over all of them", DefaultValueFactory = _ => 16 };
        var columns = new Option<int>("--columns") { Description = "Pictures of a class", DefaultValueFactory = _ => 10 };
        var side = new Option<int>("--side") { Description = "Largest side of a picture, in pixels", DefaultValueFactory = _ => 96 };
        var command = new Command("show", "Write a contact sheet: some classes of a benchmark, a row each.") { name, output, rows, columns, side };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Task.FromResult(On(suite.Manifest(parsed), parsed.GetValue(name)!, cancel, (data, _) =>
        {
            var across = Math.Clamp(parsed.GetValue(columns), 1, MostColumns);
            var sheet = SheetRows.Of(data, Math.Clamp(parsed.GetValue(rows), 1, MostRows), across);
            var path = parsed.GetValue(output) is { Length: > 0 } given ? given : data.Name + ".png";
            File.WriteAllBytes(path, PngWriter.Encode(ContactSheet.Compose(data, [.. sheet.SelectMany(r => r.Samples)], across, Math.Clamp(parsed.GetValue(side), 8, 512))));
            foreach (var (number, row) in sheet.Index()) Console.WriteLine($"row {number + 1,-3} {row.Class}, {row.Count:N0} pictures");
            Console.WriteLine(path);
            return 0;
        })));
        return command;
    }

    static int On(Manifest manifest, string name, CancellationToken cancel, Func<IDataset, DatasetFacts?, int> work)
    {
        var catalogue = ModelSources.Catalogue(manifest);
        var item = manifest.Benchmark(name);
        using var files = new DataFiles(manifest, catalogue, EvaluationStore.Of(manifest).Folder) { Report = Console.Error.WriteLine, Cancel = () => cancel };
        var data = files.Open(item);
        return work(data, BenchmarkList.Facts(item, manifest, catalogue));
    }
}
