using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Behavior.Perf.Faults;

/// <summary>
/// Every system call of a run that writes into its artifacts fails, one run after the other: once as on a disk that was full for a moment, once as on one that stays
/// full, and without permission, interrupted, or with a bad disk. The run must agree all the same and say each code at most once; the next run must find or compute
/// everything. The calls are counted and failed by a small library in front of the system's (<c>failing_writes.c</c>, built with cc); Linux only.
/// </summary>
static class FailingWrites
{
    static readonly (string Name, int Errno, bool Stays)[] s_failures =
        [("full", 28, false), ("full from there on", 28, true), ("no permission", 13, false), ("interrupted", 4, false), ("bad disk", 5, false)];

    public static Outcome Run(World world, int most)
    {
        var library = Build(world);
        var calls = Count(world, library);
        var (faults, runs) = (new List<string>(), Math.Min(most, calls * s_failures.Length));
        var meter = new Diagnostics.ProgressMeter("failing writes", "runs", runs, Console.Error.WriteLine);
        for (var i = 0; i < runs; i++)
        {
            // Fewer runs than combinations are spread over all calls, with the kinds of failure in turn.
            var at = 1 + (int)((long)i * calls / runs);
            One(world, library, at, s_failures[i % s_failures.Length], faults);
            meter.Report(i + 1);
        }
        return new($"| a system call that writes fails ({string.Join(", ", s_failures.Select(f => f.Name))}) | {calls} calls, {runs} runs | {faults.Count} lost, falsely red, or said twice |", faults);
    }

    static void One(World world, string library, int at, (string Name, int Errno, bool Stays) failure, List<string> faults)
    {
        var (artifacts, what) = (world.Fresh(), $"call {at}, {failure.Name}");
        using (var child = new Child(world, artifacts, Environment(library, artifacts, at, failure.Errno, failure.Stays)))
        {
            if (child.Wait() is not 0 and var code) faults.Add($"{what}: exit {code}: {string.Join(' ', child.Lines)}");
            var said = child.Lines.Where(l => l.StartsWith("said", StringComparison.Ordinal)).Select(l => l[5..12]).ToList();
            if (said.Count != said.Distinct().Count()) faults.Add($"{what}: said twice: {string.Join(' ', child.Lines)}");
        }
        using (var next = new Child(world, artifacts))
            if (next.Wait() is not 0 and var code) faults.Add($"{what}, the next run: exit {code}: {string.Join(' ', next.Lines)}");
        faults.AddRange(world.Check(artifacts).Select(f => $"{what}: {f}"));
        Directory.Delete(artifacts, recursive: true);
    }

    static int Count(World world, string library)
    {
        var artifacts = world.Fresh();
        using var child = new Child(world, artifacts, Environment(library, artifacts, 0, 0, false));
        child.Wait();
        Directory.Delete(artifacts, recursive: true);
        return int.Parse(child.Lines.Single(l => l.StartsWith("writing calls: ", StringComparison.Ordinal))[15..], CultureInfo.InvariantCulture);
    }

    static (string, string)[] Environment(string library, string folder, int at, int errno, bool stays) =>
        [("LD_PRELOAD", library), ("FAIL_UNDER", folder), ("FAIL_AT", $"{at}"), ("FAIL_ERRNO", $"{errno}"), ("FAIL_STAYS", stays ? "1" : "0")];

    static string Build(World world)
    {
        var library = Path.Combine(world.Path, "failing_writes.so");
        try
        {
            using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O1", "-o", library, Path.Combine(AppContext.BaseDirectory, "failing_writes.c"), "-ldl"]);
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? library : throw new InvalidOperationException("cc could not build failing_writes.c; see above.");
        }
        catch (Win32Exception) { throw new InvalidOperationException("This needs a C compiler 'cc' on the PATH: apt-get install gcc libc6-dev"); }
    }
}
