using System.Diagnostics;

namespace Behavior.Gpu.Conductor;

/// <summary>The time that the measurement may still take.</summary>
sealed class Budget(TimeSpan all)
{
    readonly long _began = Stopwatch.GetTimestamp();

    public TimeSpan Used => Stopwatch.GetElapsedTime(_began);

    public TimeSpan Rest => all - Used is { Ticks: > 0 } rest ? rest : TimeSpan.Zero;

    /// <summary>Whether a step of so many seconds still fits.</summary>
    public bool Allows(double seconds) => Rest.TotalSeconds >= seconds;
}
