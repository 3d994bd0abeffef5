using System.Diagnostics;
using System.Globalization;

namespace Behavior.Fuzzing;

/// <summary>The command line of every <c>perf/*.Fuzz</c>: <c>[--count N] [--seed S] [--target NAME]</c>, <c>--list</c>, or one FILE for a single input through every target.</summary>
static class FuzzProgram
{
    /// <summary>Runs targets and prints a line each; 1 when one has a fault.</summary>
    public static int Run(string[] args, IReadOnlyList<FuzzTarget> targets)
    {
        FuzzRun.IsAlone = true;
        if (args is [var file] && File.Exists(file)) return Single(File.ReadAllBytes(file), targets);
        if (args is ["--list"])
        {
            foreach (var target in targets) Console.WriteLine(target.Name);
            return 0;
        }
        var count = int.Parse(Value(args, "--count") ?? "10000", CultureInfo.InvariantCulture);
        var seed = int.Parse(Value(args, "--seed") ?? "1", CultureInfo.InvariantCulture);
        var chosen = Value(args, "--target") is { } name ? targets.Where(t => t.Name == name).ToList() : targets;
        var faulty = 0;
        foreach (var target in chosen)
        {
            var clock = Stopwatch.StartNew();
            var run = FuzzRun.Of(target, count, seed, Console.Error.WriteLine);
            Console.WriteLine($"{run.Target,-24} {run.Inputs,9:N0} inputs, {run.Faulty} faults, {clock.Elapsed.TotalSeconds:0} s: "
                + string.Join(", ", run.Outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Key} {o.Value:N0}")));
            foreach (var fault in run.Faults) Console.WriteLine("  " + fault);
            faulty += run.Faulty;
        }
        return faulty == 0 ? 0 : 1;
    }

    static int Single(byte[] input, IReadOnlyList<FuzzTarget> targets)
    {
        foreach (var target in targets) Console.WriteLine($"{target.Name,-24} {target.Read(input)}");
        return 0;
    }

    static string? Value(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
