using Behavior.Perf.Statistics;

// dotnet run -c Release --project perf/Statistics.Bench [TRIALS] [TEXT]: coverage, false verdicts and power of every kind of interval, on simulated zoos
// with known truth. The same numbers on every machine; ten minutes on two cores with 4000 trials. A text picks the lines whose kind contains it.
var trials = args.Length > 0 ? int.Parse(args[0]) : 4000;
var only = args.Length > 1 ? args[1] : "";
Console.WriteLine(Outcome.Head);
foreach (var scenario in Scenarios.All().Where(s => s.Kind.Contains(only, StringComparison.OrdinalIgnoreCase))) Console.WriteLine(scenario.Count(trials).Line);
