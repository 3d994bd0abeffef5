using Behavior.Perf.Statistics;

// dotnet run -c Release --project perf/Statistics.Bench [TRIALS] [TEXT]: coverage, false verdicts and power of every kind of interval.
var trials = args.Length > 0 ? int.Parse(args[0]) : 4000;
var only = args.Length > 1 ? args[1] : "";
Console.WriteLine("| figure | simulated | truth | interval holds it, % | said to hold, % | said to be refuted, % |\n|---|---|---|---|---|---|");
foreach (var scenario in Scenarios.All().Where(s => s.Kind.Contains(only, StringComparison.OrdinalIgnoreCase))) Console.WriteLine(scenario.Count(trials).Line);
