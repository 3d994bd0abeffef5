namespace Behavior.Perf.Statistics;

/// <summary>A kind of figure on simulated zoos with known truth.</summary>
/// <param name="Kind">The kind of interval or verdict.</param>
/// <param name="Zoo">What is simulated.</param>
/// <param name="Truth">What is true there: the effect's size, or which verdict is right.</param>
/// <param name="Run">One trial.</param>
sealed record Scenario(string Kind, string Zoo, string Truth, Func<Chance, Trial> Run)
{
    /// <summary>Runs the trials side by side and counts.</summary>
    public Outcome Count(int trials)
    {
        var all = new Trial[trials];
        Parallel.For(0, trials, t => all[t] = Run(new Chance($"{Kind}/{Zoo}/{Truth}", t)));
        return new(this, trials, all.Count(t => t.Covered is not null), all.Count(t => t.Covered == true), all.Count(t => t.Holds), all.Count(t => t.Refuted));
    }
}
