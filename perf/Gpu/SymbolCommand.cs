using Behavior.Gpu.Native;
using Behavior.ModelZoo.Native;

namespace Behavior.Gpu;

/// <summary>Prints the check of the symbols alone.</summary>
static class SymbolCommand
{
    public static int Run(Options options)
    {
        if (!new TorchFolder(options.Libtorch).Libraries.Any()) throw new ArgumentException($"no libtorch in '{options.Libtorch}'");
        var check = SymbolCheck.Run(InstalledTorch.TorchSharpLibrary, options.Libtorch);
        Console.WriteLine(check.Verdict);
        foreach (var name in check.Data) Console.WriteLine($"data      {name}");
        foreach (var name in check.Functions) Console.WriteLine($"function  {name}");
        return check.Data.Count == 0 ? 0 : 1;
    }
}
