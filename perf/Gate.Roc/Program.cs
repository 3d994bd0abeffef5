using System.Globalization;
using System.Reflection;
using Behavior.Gate.Roc;
using Behavior.ModelZoo.Native;

// dotnet run -c Release --project perf/Gate.Roc [--data FOLDER] [--only TEXT] [--table] [--check] [--verbose]: plants regressions and harmless changes into published CIFAR networks,
// runs the gate on each, and writes the table of docs/gate.md. Outcomes are kept in artifacts/gate-roc as they come: a second start goes on. --only runs
// the plants whose name contains the text, and writes no table; --table writes it of what is known;
// --check makes every plant, shows it a few pictures of noise, and judges nothing.
InstalledTorch.Use();
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var repository = typeof(Plant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
var world = new World(repository, Option("--data") ?? Path.GetFullPath(Path.Combine(repository, "..", "shared", "third-party")));
if (world.Absent.ToList() is { Count: > 0 } absent)
{
    Console.Error.WriteLine($"Not here: {string.Join(", ", absent)}. Name the folder that holds resnet-cifar/ and cifar10-jpeg/ with --data FOLDER; docs/cifar.md says where they come from.");
    return 2;
}
List<Plant> all = [.. Regressions.All(), .. Harmless.All()];
if (all.GroupBy(p => p.Name).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new InvalidOperationException($"two plants are called '{twice.Key}'");
if (args.Contains("--check")) return Smoke.Run(world, all);
var results = new ResultFile(Path.Combine(repository, "artifacts", "gate-roc", "results.jsonl"));
var only = Option("--only");
if (!args.Contains("--table")) Run();
if (only is null) RocTable.WriteTo(Path.Combine(repository, "docs", "gate.md"), all, results.Read());
return 0;

void Run()
{
    var known = results.Read();
    List<Plant> open = [.. all.Where(p => !known.ContainsKey(p.Name) && (only is null || p.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))];
    Console.WriteLine($"{all.Count} plants, {all.Count(p => p.IsHarmless)} of them harmless; {known.Count} known, {open.Count} to run.");
    using var stop = new CancellationTokenSource();
    Console.CancelKeyPress += (_, e) => { e.Cancel = true; stop.Cancel(); };
    new Workers(world, open, results) { Cancel = stop.Token, Report = args.Contains("--verbose") ? Console.WriteLine : null }.Run();
}
