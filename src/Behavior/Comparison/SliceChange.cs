namespace Behavior.Comparison;

/// <summary>A part of a row: one class, factor, corruption, severity or setting.</summary>
/// <param name="Name">Which, in words: <c>class knife</c>, <c>corruption fog</c>.</param>
/// <param name="N">Answers in it.</param>
/// <param name="Lost">Those that only the baseline gets right.</param>
/// <param name="Won">Those that only the update gets right.</param>
/// <param name="Low">Lower end of the 95 % interval of the change of its accuracy.</param>
/// <param name="High">Upper end.</param>
/// <param name="P">Two-sided p of 'no change': exact, over samples, or over origins where samples share them.</param>
public sealed record SliceChange(string Name, int N, int Lost, int Won, double Low, double High, double P)
{
    /// <summary>Change of accuracy.</summary>
    public double Difference => (Won - Lost) / (double)N;
}
