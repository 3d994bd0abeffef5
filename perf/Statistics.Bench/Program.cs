using Behavior.Perf.Statistics;

// dotnet run -c Release --project perf/Statistics.Bench [TRIALS] [TEXT]: coverage, false verdicts and power of every kind of interval, on simulated zoos
// with known truth. The same numbers on every machine; some twenty minutes of processor time with 4000 trials. A text picks the lines whose kind contains it, or one of several with | between them.
var trials = args.Length > 0 ? int.Parse(args[0]) : 4000;
var only = args.Length > 1 ? args[1].Split('|') : [""];
Console.WriteLine(Outcome.Head);
foreach (var scenario in Scenarios.All().Where(s => only.Any(text => s.Kind.Contains(text, StringComparison.OrdinalIgnoreCase)))) Console.WriteLine(scenario.Count(trials).Line);
