using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.Evaluation.Exports;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior export CHECKPOINT --benchmark NAME --to csv</c>: what a checkpoint answers on a benchmark, as a table for other programs.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var checkpoint = new Argument<string>("checkpoint") { Description = "The checkpoint, for example toy-vit-sup" };
        var benchmark = new Option<string>("--benchmark") { Description = "The benchmark, for example toy-val", Required = true };
        var form = new Option<string>("--to") { Description = $"The form: {string.Join(", ", PredictionTable.Forms)}", DefaultValueFactory = _ => "csv" };
        var output = new Option<string>("--out") { Description = "The file to write; CHECKPOINT/BENCHMARK.FORM unless given", DefaultValueFactory = _ => "" };
        var command = new Command("export", "Write what a checkpoint answers on a benchmark as a table, from the store where it is there. "
            + "An item with Predictions=\"FILE\" reads it back (docs/from-python.md).")
        {
            checkpoint, benchmark, form, output,
        };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Task.FromResult(Export(parsed, cancel)));
        return command;

        int Export(ParseResult parsed, CancellationToken cancel)
        {
            var (name, set, to) = (parsed.GetValue(checkpoint)!, parsed.GetValue(benchmark)!, parsed.GetValue(form)!);
            if (!PredictionTable.Forms.Contains(to)) throw new BehaviorException("BHV0410", Suggest.Unknown("form of table", to, PredictionTable.Forms));
            var manifest = suite.Manifest(parsed);
            using var run = new Evaluations(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest)) { Report = Console.Error.WriteLine, Cancel = cancel };
            var predictions = run.Predict(name, set);
            var path = parsed.GetValue(output) is { Length: > 0 } given ? given : Path.Combine(name, $"{set}.{to}");
            PredictionTable.Write(path, to, predictions);
            var holds = predictions.HasScores ? $"logits of {predictions.Classes.Count:N0} classes" : predictions.SaysConfidence ? "answers and confidence" : "answers";
            Console.WriteLine($"{path}: {predictions.Samples.Count:N0} samples, {holds}");
            return 0;
        }
    }
}
