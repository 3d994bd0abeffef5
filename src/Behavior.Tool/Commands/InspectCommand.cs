using System.CommandLine;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Onnx;
using Behavior.Tool.Terminal;

namespace Behavior.Tool.Commands;

/// <summary>
/// <c>behavior inspect FILE</c>: what a checkpoint is, without loading it into a network and without running anything in it. Without a file:
/// the architectures that there are.
/// </summary>
static class InspectCommand
{
    /// <summary>Sets of weights that are described each; the error lists more.</summary>
    const int MostHolders = 20;

    public static Command Create()
    {
        var file = new Argument<string?>("file")
        {
            Description = "A checkpoint: .safetensors, .index.json, .pth, .pt, .bin, .th, .onnx. Without one every architecture is listed.", Arity = ArgumentArity.ZeroOrOne,
        };
        var hash = new Option<bool>("--sha256") { Description = "Also print the file's SHA-256." };
        var holder = new Option<string?>("--holder") { Description = "Which set of weights to show where the file holds several, for example model_ema, as Holder on a Checkpoint item." };
        var command = new Command("inspect", "Show a checkpoint's tensors, detected architecture, layout and preprocessing; without a file, every architecture.") { file, hash, holder };
        command.SetAction(parsed => parsed.GetValue(file) is { } path ? Run(path, parsed.GetValue(holder), parsed.GetValue(hash)) : List());
        return command;
    }

    static int List()
    {
        foreach (var line in ArchitectureList.Lines(ModelRegistry.Families, TerminalColumns.Now)) Console.WriteLine(line);
        Console.WriteLine();
        Console.WriteLine("Those of your own Extension items are known to the suite that names them.");
        return 0;
    }

    static int Run(string file, string? holder, bool hash)
    {
        if (OnnxFile.IsNamed(file)) return RunOnnx(file, hash);
        try
        {
            using var source = CheckpointFile.Open(file, holder);
            Print(source, hash);
        }
        catch (HolderException choice) when (string.IsNullOrEmpty(holder)) { PrintChoice(file, choice, hash); }
        return 0;
    }

    static int RunOnnx(string file, bool hash)
    {
        List<(string Name, string Value)> facts = [.. OnnxReport.Of(OnnxFile.Open(file))];
        if (hash) facts.Insert(1, ("sha256", FileHash.Sha256(file)));
        Print(facts);
        return 0;
    }

    /// <summary>What can be said of a file that holds several sets of weights: each of them in short, and how to choose.</summary>
    static void PrintChoice(string file, HolderException choice, bool hash)
    {
        var facts = new List<(string Name, string Value)> { ("file", file) };
        if (hash) facts.Add(("sha256", FileHash.Sha256(file)));
        foreach (var held in choice.Holders.Take(MostHolders))
        {
            using var source = CheckpointFile.Open(file, held.Name);
            var report = CheckpointReport.Of(source).Facts.ToDictionary(f => f.Name, f => f.Value);
            facts.Add(($"holder {held.Name}", $"{held.Tensors:N0} tensors, {report["elements"]} elements, {report["types"]}; layout {report["layout"]}; architecture {report["architecture"]}"));
        }
        facts.Add(("choose", choice.Text));
        Print(facts);
    }

    static void Print(List<(string Name, string Value)> facts)
    {
        var width = facts.Max(f => f.Name.Length);
        foreach (var (name, value) in facts) Console.WriteLine($"{name.PadRight(width)}  {value}");
    }

    static void Print(ITensorSource source, bool hash)
    {
        var report = CheckpointReport.Of(source);
        foreach (var tensor in source.Tensors.Values)
            Console.WriteLine($"  {tensor.TypeName,-10} {$"[{string.Join(", ", tensor.Shape)}]",-22} {tensor.Bytes,12:N0}  {tensor.Name}");
        List<(string Name, string Value)> facts = [("file", $"{source.Path} ({source.Format})"), .. report.Facts];
        if (hash) facts.Insert(1, ("sha256", FileHash.Sha256(source.Path)));
        Print(facts);
    }
}
