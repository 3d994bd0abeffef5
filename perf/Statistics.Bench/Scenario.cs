using System.Globalization;

namespace Behavior.Perf.Statistics;

/// <summary>A kind of figure on simulated zoos with known truth.</summary>
/// <param name="Kind">The kind of interval or verdict.</param>
/// <param name="Zoo">What is simulated.</param>
/// <param name="Truth">What is true there: the effect's size, or which verdict is right.</param>
/// <param name="Run">One trial.</param>
sealed record Scenario(string Kind, string Zoo, string Truth, Func<Chance, Trial> Run)
{
    /// <summary>A scenario whose truth is a number.</summary>
    public Scenario(string kind, string zoo, double truth, Func<Chance, Trial> run) : this(kind, zoo, Text(truth), run) { }

    /// <summary>The most trials worth their time.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Runs the trials side by side and counts.</summary>
    public Outcome Count(int trials)
    {
        var all = new Trial[Math.Min(trials, Most)];
        Parallel.For(0, all.Length, t => all[t] = Run(new Chance($"{Kind}/{Zoo}/{Truth}", t)));
        return new(this, all);
    }

    // Rounded first: no -0.0000.
    static string Text(double truth) => (Math.Round(truth, 4) + 0.0).ToString("0.0000", CultureInfo.InvariantCulture);
}
