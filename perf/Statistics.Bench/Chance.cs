using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Random numbers of one trial, the same on every machine: SplitMix64 of the scenario's name and the trial's number.</summary>
sealed class Chance(string scenario, int trial)
{
    readonly ulong _key = Resamples.Key($"{scenario}:{trial}");
    int _drawn;
    double? _spare;

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (Resamples.Draw(_key, _drawn++) >> 11) / 9007199254740992.0;

    /// <summary>Whether something of this probability happens.</summary>
    public bool Happens(double probability) => Uniform() < probability;

    /// <summary>Standard normal, by Box and Muller, who make two at a time.</summary>
    public double Normal()
    {
        if (_spare is { } spare)
        {
            _spare = null;
            return spare;
        }
        var length = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * Uniform());
        _spare = length * sin;
        return length * cos;
    }

    /// <summary>An integer below n.</summary>
    public int Below(int n) => (int)(Uniform() * n);
}
