using System.CommandLine;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tool.Terminal;

namespace Behavior.Tool.Commands;

/// <summary>
/// <c>behavior inspect FILE</c>: what a checkpoint is, without loading it into a network and without running anything in it. Without a file:
/// the architectures that there are.
/// </summary>
static class InspectCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file")
        {
            Description = "A checkpoint: .safetensors, .index.json, .pth, .pt, .bin, .th. Without one every architecture is listed.", Arity = ArgumentArity.ZeroOrOne,
        };
        var hash = new Option<bool>("--sha256") { Description = "Also print the file's SHA-256." };
        var command = new Command("inspect", "Show a checkpoint's tensors, detected architecture, layout and preprocessing; without a file, every architecture.") { file, hash };
        command.SetAction(parsed => parsed.GetValue(file) is { } path ? Run(path, parsed.GetValue(hash)) : List());
        return command;
    }

    static int List()
    {
        foreach (var line in ArchitectureList.Lines(ModelRegistry.Families, TerminalColumns.Now)) Console.WriteLine(line);
        Console.WriteLine();
        Console.WriteLine("Those of your own Extension items are known to the suite that names them.");
        return 0;
    }

    static int Run(string file, bool hash)
    {
        using var source = CheckpointFile.Open(file);
        Print(source, hash);
        return 0;
    }

    static void Print(ITensorSource source, bool hash)
    {
        var report = CheckpointReport.Of(source);
        foreach (var tensor in source.Tensors.Values)
            Console.WriteLine($"  {tensor.Type.TorchName(),-10} {$"[{string.Join(", ", tensor.Shape)}]",-22} {tensor.Bytes,12:N0}  {tensor.Name}");
        List<(string Name, string Value)> facts = [("file", $"{source.Path} ({source.Format})"), .. report.Facts];
        if (hash) facts.Insert(1, ("sha256", FileHash.Sha256(source.Path)));
        var width = facts.Max(f => f.Name.Length);
        foreach (var (name, value) in facts) Console.WriteLine($"{name.PadRight(width)}  {value}");
    }
}
