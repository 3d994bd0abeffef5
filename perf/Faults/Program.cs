using System.Globalization;
using Behavior.Perf.Faults;

// dotnet run -c Release --project perf/Faults -- kills|processes|writes|bits|inputs [COUNT]: a shortened suite, broken on purpose; each prints a row of docs/reliability.md and ends with 1 where
// anything was lost, doubled, falsely red or unhandled. README.md says what each does.
if (args is ["work", var world, var artifacts]) return ShortSuite.Work(world, artifacts);
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
using var place = args is ["inputs", ..] ? null : World.Make();
var outcome = args.FirstOrDefault() switch
{
    "inputs" => Inputs.Run(count > 0 ? count : 1_000_000),
    "kills" => Kills.Run(place!, count > 0 ? count : 200),
    "processes" => Crowds.Run(place!, count > 0 ? count : 100),
    "writes" => FailingWrites.Run(place!, count > 0 ? count : int.MaxValue),
    "bits" => FlippedBits.Run(place!, count > 0 ? count : 16),
    _ => throw new ArgumentException("Say kills, processes, writes, bits or inputs, and how many."),
};
foreach (var fault in outcome.Faults) Console.Error.WriteLine(fault);
Console.WriteLine(outcome.Line);
return outcome.Faults.Count == 0 ? 0 : 1;
