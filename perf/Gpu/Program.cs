using Behavior.Gpu;
using Behavior.Gpu.Conductor;
using Behavior.Gpu.Worker;

// measure --out DIR [--libtorch DIR] [--python FILE] [--data DIR] [--seconds N]   everything, see README.md; writes gpu.md and gpu.json into --out
// symbols --libtorch DIR                                                         only whether that libtorch has what TorchSharp's library needs
// worker --libtorch DIR                                                          one side of the comparison, started by 'measure'
try
{
    return args is [var command, .. var rest]
        ? command switch
        {
            "measure" => new Measurement(Options.Parse(rest)).Run(),
            "symbols" => SymbolCommand.Run(Options.Parse(rest)),
            "worker" => WorkerLoop.Run(Options.Parse(rest)),
            _ => throw new ArgumentException($"unknown command '{command}'"),
        }
        : throw new ArgumentException("no command");
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine($"{problem.Message}. Usage: measure --out DIR [--libtorch DIR] [--python FILE] [--data DIR] [--seconds N] | symbols --libtorch DIR");
    return 2;
}
