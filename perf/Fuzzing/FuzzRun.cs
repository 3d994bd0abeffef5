using System.Diagnostics;

namespace Behavior.Fuzzing;

/// <summary>Mutated inputs through one reader: how each ended, and what broke the rules.</summary>
/// <param name="Target">The reader.</param>
/// <param name="Inputs">How many it was given.</param>
/// <param name="Outcomes">How often each code, or <c>read</c>, was the end.</param>
/// <param name="Faults">Numbers of mutations that ended in something else, or broke a bound, and how; at most <see cref="Listed"/> of them.</param>
/// <param name="Faulty">How many there were.</param>
sealed record FuzzRun(string Target, int Inputs, IReadOnlyDictionary<string, int> Outcomes, IReadOnlyList<string> Faults, int Faulty)
{
    /// <summary>Inputs of most targets' tests, see <see cref="FuzzTarget.Short"/>.</summary>
    public const int Short = 2_500;

    const int Listed = 20;

    /// <summary>Whether nothing else runs in this process: then allocations of all threads count.</summary>
    public static bool IsAlone { get; set; }

    /// <summary>Reads the first <paramref name="count"/> mutations.</summary>
    /// <param name="target">The reader.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Another one makes other mutations.</param>
    /// <param name="report">Receives rate and time left; null for silence.</param>
    public static FuzzRun Of(FuzzTarget target, int count, int seed = 1, Action<string>? report = null)
    {
        var mutator = new Mutator(target.Seeds, seed);
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        var faulty = 0;
        var meter = new Diagnostics.ProgressMeter(target.Name, "inputs", count, report);
        for (var i = 0; i < count; i++)
        {
            var outcome = Outcome(target, mutator.Make(i), out var fault);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (fault.Length > 0 && ++faulty <= Listed) faults.Add($"{target.Name} {i}: {fault}");
            meter.Report(i + 1);
        }
        return new(target.Name, count, outcomes, faults, faulty);
    }

    static string Outcome(FuzzTarget target, byte[] input, out string fault)
    {
        var before = Allocated();
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var outcome = Read(target, input, out fault);
        var bytes = Allocated() - before;
        var time = Least(clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
        if (fault.Length > 0) return outcome;
        if (time > target.MostTime) fault = $"{time.TotalSeconds:0.0} s for {input.Length:N0} bytes ({outcome})";
        if (bytes > 8L * input.Length + target.MostBytes) fault = $"{bytes / 1e6:N0} MB for {input.Length:N0} bytes ({outcome})";
        return outcome;
    }

    /// <summary>A busy machine makes the clock run on, other threads the processor time of the process: an input that is slow by itself is slow by both.</summary>
    static TimeSpan Least(TimeSpan clock, TimeSpan processor) => clock < processor ? clock : processor;

    static long Allocated() => IsAlone ? GC.GetTotalAllocatedBytes() : GC.GetAllocatedBytesForCurrentThread();

    static string Read(FuzzTarget target, byte[] input, out string fault)
    {
        fault = "";
        try { return target.Read(input); }
        catch (Exception failure)
        {
            fault = $"{failure.GetType().Name}: {failure.Message} {failure.StackTrace?.Split('\n')[0].Trim()}";
            return "unhandled";
        }
    }
}
