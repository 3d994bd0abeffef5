using Behavior.Gpu.Native;

namespace Behavior.Gpu;

/// <summary>Prints the check of the symbols alone.</summary>
static class SymbolCommand
{
    public static int Run(Options options)
    {
        if (!InstalledLibtorch.Libraries(options.Libtorch).Any()) throw new ArgumentException($"no libtorch in '{options.Libtorch}'");
        var check = SymbolCheck.Run(InstalledLibtorch.TorchSharpLibrary, options.Libtorch);
        Console.WriteLine(check.Verdict);
        foreach (var name in check.Data) Console.WriteLine($"data      {name}");
        foreach (var name in check.Functions) Console.WriteLine($"function  {name}");
        return check.Data.Count == 0 ? 0 : 1;
    }
}
