namespace Behavior.Imaging.Corruptions;

/// <summary>
/// The random numbers of one corrupted picture, from a text: the same on every machine, whatever other pictures are processed and on how
/// many threads. Only additions, multiplications, divisions and square roots are used, which IEEE defines to the last bit.
/// </summary>
/// <param name="key">The seed.</param>
public sealed class SeededRandom(string key) : ICorruptionRandom
{
    MixedStream _stream = new(key);

    /// <summary>The generator of one picture.</summary>
    /// <param name="id">The picture's id.</param>
    /// <param name="corruption">The corruption's name.</param>
    /// <param name="severity">1 to 5.</param>
    /// <param name="seed">Another seed gives other draws for the whole dataset.</param>
    public static SeededRandom For(string id, string corruption, int severity, int seed = 0) => new($"{seed}/{corruption}/{severity}/{id}");

    /// <inheritdoc/>
    public double Uniform() => _stream.Next();

    /// <inheritdoc/>
    public void Uniform(Span<double> values)
    {
        var stream = _stream;
        foreach (ref var value in values) value = stream.Next();
        _stream = stream;
    }

    /// <inheritdoc/>
    public void Normal(Span<double> values)
    {
        Uniform(values);
        NormalQuantile.Apply(values);
    }

    /// <inheritdoc/>
    public void Poisson(ReadOnlySpan<byte> levels, double rate, Span<double> counts)
    {
        var table = PoissonTable.For(rate);
        var stream = _stream;
        for (var i = 0; i < levels.Length; i++) counts[i] = table.Count(levels[i], stream.Next());
        _stream = stream;
    }

    /// <inheritdoc/>
    public void Frost(int side, Span<byte> rgb, CorruptionScratch scratch) => FrostTexture.Fill(this, side, rgb, scratch);
}
