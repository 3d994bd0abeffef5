using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Behavior.Perf.Faults;

/// <summary>Mutated inputs through every reader: the programs <c>perf/*.Fuzz</c> in turn, each reader with the same share.</summary>
static partial class Inputs
{
    const int Seed = 15;

    public static Outcome Run(int count)
    {
        var programs = Directory.GetDirectories(Path.Combine(World.RepositoryRoot, "perf"), "*.Fuzz").Order(StringComparer.Ordinal).ToList();
        foreach (var program in programs) Start(["build", "-c", "Release", program], "build failed");
        var readers = programs.Sum(p => Start(Line(p, "--list"), "no list").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var each = (count + readers - 1) / readers;
        var (faults, total, time) = (new List<string>(), 0L, Stopwatch.StartNew());
        foreach (var program in programs)
        {
            var said = Start(Line(program, "--count", $"{each}", "--seed", $"{Seed}"), null);
            Console.Error.Write(said);
            foreach (Match line in Reader().Matches(said))
            {
                total += long.Parse(line.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                if (line.Groups[2].Value != "0") faults.Add(line.Value);
            }
        }
        if (total < count) faults.Add($"only {total:N0} inputs were read: a program ended before its time");
        return new($"| mutated inputs | {total:N0} through {readers} readers, {time.Elapsed.TotalMinutes:0} min "
            + $"| {faults.Count} readers with an unhandled one, or over the bounds of time or memory |", faults);
    }

    static string[] Line(string program, params string[] arguments) => ["run", "-c", "Release", "--no-build", "--project", program, "--", .. arguments];

    static string Start(string[] arguments, string? mustWork)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 || mustWork is null ? said : throw new InvalidOperationException($"{mustWork}: dotnet {string.Join(' ', arguments)}\n{said}");
    }

    [GeneratedRegex(@"^\S+ +([\d,]+) inputs, (\d+) faults.*$", RegexOptions.Multiline)]
    private static partial Regex Reader();
}
