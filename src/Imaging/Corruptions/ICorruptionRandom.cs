namespace Behavior.Imaging.Corruptions;

/// <summary>
/// The random part of a corruption. A run uses <see cref="SeededRandom"/>; the conformance goldens use <see cref="KeyedRandom"/>, whose numbers their
/// reference was given. Not thread-safe.
/// </summary>
public interface ICorruptionRandom
{
    /// <summary>A value uniform in [0, 1).</summary>
    double Uniform();

    /// <summary>Fills with values uniform in [0, 1), in order.</summary>
    void Uniform(Span<double> values);

    /// <summary>Fills with standard normal values, in order.</summary>
    void Normal(Span<double> values);

    /// <summary>Fills with Poisson counts.</summary>
    /// <param name="levels">A byte v for each count.</param>
    /// <param name="rate">The count's mean is <c>v / 255 * rate</c>.</param>
    /// <param name="counts">As many counts as levels.</param>
    void Poisson(ReadOnlySpan<byte> levels, double rate, Span<double> counts);

    /// <summary>Fills with a window of a frost picture.</summary>
    /// <param name="side">The window's side in pixels.</param>
    /// <param name="rgb"><c>side * side * 3</c> bytes.</param>
    /// <param name="scratch">Buffers.</param>
    void Frost(int side, Span<byte> rgb, CorruptionScratch scratch);

    /// <summary>An integer uniform in [<paramref name="least"/>, <paramref name="end"/>).</summary>
    int Integer(int least, int end) => least + (int)((end - least) * Uniform());

    /// <summary>A value uniform in [<paramref name="least"/>, <paramref name="end"/>).</summary>
    double Uniform(double least, double end) => least + (end - least) * Uniform();
}
